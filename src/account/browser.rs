//! Which browser somebody signed in with, in words they know it by.

/// Families by a word of their User-Agent. Others carry the words of the browsers they descend
/// from, so those come last.
const FAMILIES: [(&str, &str); 8] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Systems by a word of the User-Agent; Android and ChromeOS name Linux too, iOS names Mac OS X.
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// Family and system of a User-Agent: `Firefox on Linux`. All the rest of it is forgotten.
pub fn describe_browser(user_agent: &str) -> String {
    let name = |list: &[(&str, &'static str)]| {
        let found = list.iter().find(|(word, _)| user_agent.contains(word));
        found.map(|(_, name)| *name)
    };
    match (name(&FAMILIES), name(&SYSTEMS)) {
        (Some(family), Some(system)) => format!("{family} on {system}"),
        (Some(one), None) => one.to_owned(),
        (None, Some(system)) => format!("A browser on {system}"),
        (None, None) => "A browser".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_told_apart_from_those_they_pose_as() {
        let chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
        let safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";
        for (agent, said) in [
            (chrome, "Chrome on Linux"),
            (safari, "Safari on iPhone"),
            (&format!("{chrome} Edg/142.0"), "Edge on Linux"),
            (
                "Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0",
                "Firefox on Android",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0",
                "Firefox on macOS",
            ),
            ("curl/8.14", "A browser"),
            ("<script>alert(1)</script>", "A browser"),
        ] {
            assert_eq!(describe_browser(agent), said);
        }
    }
}
