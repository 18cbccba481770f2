//! People with browsers: cookies kept, forms filled in as the page gave them, redirects looked at.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Mutex;

use scraper::{ElementRef, Html, Selector};
use ureq::http::HeaderMap;
use uuid::{NoContext, Timestamp, Uuid};

use super::build::{self, ORIGIN};
use super::wire;

/// A browser. It reaches the service as through a proxy: at its address, by its public name.
pub struct Visitor {
    address: SocketAddr,
    /// Where the proxy says they come from; nowhere in particular.
    from: Option<String>,
    cookies: Mutex<BTreeMap<String, String>>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
    pub(super) path: String,
}

/// A form of a page, with what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    action: String,
    fields: Vec<(String, String)>,
    /// Names and values of its buttons.
    buttons: Vec<(String, String)>,
}

impl Visitor {
    pub fn new(address: SocketAddr) -> Self {
        Self {
            address,
            from: None,
            cookies: Mutex::default(),
        }
    }

    /// The same browser at this address of the Internet.
    pub fn from(self, address: &str) -> Self {
        Self {
            from: Some(address.to_owned()),
            ..self
        }
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], "")
    }

    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask("GET", path, headers, "")
    }

    /// Sends fields as a form of our own page would.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_body(path, &encode(fields.iter().copied()))
    }

    pub fn post_body(&self, path: &str, body: &str) -> Answer {
        let own = [
            ("Origin", ORIGIN),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        self.ask("POST", path, &own, body)
    }

    /// Sends fields and a file (its field, its name, its content) as a form with a file does.
    pub fn upload(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        (field, name, content): (&str, &str, &[u8]),
    ) -> Answer {
        let mut body = String::new();
        for (name, value) in fields {
            body += &format!(
                "--part\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
        }
        body += &format!(
            "--part\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        let own = [
            ("Origin", ORIGIN),
            ("Content-Type", "multipart/form-data; boundary=part"),
        ];
        let body = [body.as_bytes(), content, b"\r\n--part--\r\n"].concat();
        self.send(("POST", path), &own, &body)
    }

    /// Any request; only what a browser adds by itself is added.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        self.send((method, path), headers, body.as_bytes())
    }

    fn send(&self, (method, path): (&str, &str), headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        let is_host = |(name, _): &(&str, &str)| name.eq_ignore_ascii_case("host");
        if !headers.iter().any(is_host) {
            let host = ORIGIN.strip_prefix("https://").unwrap();
            head += &format!("Host: {host}\r\n");
        }
        if let Some(from) = &self.from {
            head += &format!("X-Forwarded-For: {from}\r\n");
        }
        let cookies = self.cookies.lock().unwrap().clone();
        if !cookies.is_empty() {
            let pairs: Vec<String> = cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            head += &format!("Cookie: {}\r\n", pairs.join("; "));
        }
        for (name, value) in headers {
            head += &format!("{name}: {value}\r\n");
        }
        if method == "POST" || !body.is_empty() {
            head += &format!("Content-Length: {}\r\n", body.len());
        }
        let reply = wire::send(
            self.address,
            &[format!("{head}\r\n").as_bytes(), body].concat(),
        );
        let status = reply
            .status()
            .unwrap_or_else(|| panic!("{method} {path}: {}", reply.text()));
        let (headers, body) = reply.parts();
        self.keep_cookies(&headers);
        Answer {
            status,
            headers,
            body,
            path: path.to_owned(),
        }
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        let mut cookies = self.cookies.lock().unwrap();
        for cookie in headers.get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// What the browser holds, for somebody who steals it.
    pub fn cookies(&self) -> BTreeMap<String, String> {
        self.cookies.lock().unwrap().clone()
    }

    pub fn set_cookies(&self, cookies: BTreeMap<String, String>) {
        *self.cookies.lock().unwrap() = cookies;
    }

    pub fn has_cookies(&self) -> bool {
        !self.cookies.lock().unwrap().is_empty()
    }
}

fn encode<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// A calendar's lines, unfolded.
    pub fn calendar(&self) -> String {
        assert_eq!(
            (self.status, self.header("content-type")),
            (200, "text/calendar; charset=utf-8"),
            "{}",
            self.text()
        );
        self.text().replace("\r\n ", "")
    }

    /// Where a 303 leads.
    pub fn location(&self) -> String {
        assert_eq!(self.status, 303, "{}", self.text());
        self.header("location").to_owned()
    }

    /// The texts of what the selector finds, white space as a reader sees it.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let page = self.page();
        page.select(&find(selector)).map(text_of).collect()
    }

    /// Whether people can read this somewhere on the page.
    pub fn says(&self, words: &str) -> bool {
        self.texts("body").iter().any(|text| text.contains(words))
    }

    /// The values of an attribute of what the selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let page = self.page();
        page.select(&find(selector))
            .filter_map(|it| it.attr(name))
            .map(str::to_owned)
            .collect()
    }

    /// The fields that nothing on the page says the name of.
    pub fn unlabelled(&self) -> Vec<String> {
        let page = self.page();
        let labels: Vec<&str> = page
            .select(&find("label[for]"))
            .filter_map(|it| it.attr("for"))
            .collect();
        let is_named = |field: &ElementRef<'_>| {
            let mut around = field.ancestors().filter_map(ElementRef::wrap);
            field.attr("aria-label").is_some()
                || field.attr("id").is_some_and(|id| labels.contains(&id))
                || around.any(|it| it.value().name() == "label")
        };
        let fields = find("input:not([type=hidden]):not([type=submit]), select, textarea");
        page.select(&fields)
            .filter(|field| !is_named(field))
            .map(|field| field.html())
            .collect()
    }

    /// The form that is sent to this address.
    pub fn form(&self, action: &str) -> Form {
        self.find_form(action, |_, it| it == action)
    }

    /// The form of the step of a submission that this page is.
    pub fn step(&self) -> Form {
        self.find_form("a step", |form, action| {
            form.attr("data-autosave").is_some() || action.ends_with("/check")
        })
    }

    fn find_form(&self, action: &str, is_wanted: impl Fn(&ElementRef<'_>, &str) -> bool) -> Form {
        let page = self.page();
        let own_path = self.path.split('?').next().unwrap();
        let every_form = find("form");
        let mut forms = page
            .select(&every_form)
            .filter(|form| is_wanted(form, form.attr("action").unwrap_or(own_path)))
            .filter(|form| form.attr("method").map(str::to_lowercase).as_deref() == Some("post"));
        let form = forms
            .next()
            .unwrap_or_else(|| panic!("no form to {action} in {}", self.text()));
        let action = form.attr("action").unwrap_or(own_path);
        let mut fields = Vec::new();
        let mut buttons = Vec::new();
        for control in form.select(&find("input, select, textarea, button")) {
            let (Some(name), kind) = (
                control.attr("name"),
                control.attr("type").unwrap_or_default(),
            ) else {
                continue;
            };
            let is_off = matches!(kind, "radio" | "checkbox") && control.attr("checked").is_none();
            let value = match control.value().name() {
                "textarea" => written_in(control),
                "select" => chosen_in(control),
                _ => control.attr("value").unwrap_or_default().to_owned(),
            };
            match control.value().name() {
                "button" => buttons.push((name.to_owned(), value)),
                _ if is_off => {}
                _ => fields.push((name.to_owned(), value)),
            }
        }
        Form {
            action: action.to_owned(),
            fields,
            buttons,
        }
    }

    fn page(&self) -> Html {
        Html::parse_document(&self.text())
    }
}

fn find(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

fn text_of(element: ElementRef<'_>) -> String {
    element
        .text()
        .flat_map(str::split_whitespace)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The parser has taken the line break away that follows `<textarea>`.
fn written_in(area: ElementRef<'_>) -> String {
    area.text().collect::<String>()
}

fn chosen_in(select: ElementRef<'_>) -> String {
    let (selected, any) = (find("option[selected]"), find("option"));
    let chosen = select
        .select(&selected)
        .next()
        .or_else(|| select.select(&any).next());
    chosen
        .and_then(|option| option.attr("value"))
        .unwrap_or_default()
        .to_owned()
}

impl Form {
    /// Types a value into a field of the form, or chooses it.
    pub fn set(mut self, name: &str, value: &str) -> Self {
        match self.fields.iter_mut().find(|(field, _)| field == name) {
            Some(field) => field.1 = value.to_owned(),
            // Radio buttons of which none was chosen.
            None => self.fields.push((name.to_owned(), value.to_owned())),
        }
        self
    }

    pub fn fill(self, fields: &[(&str, &str)]) -> Self {
        fields
            .iter()
            .fold(self, |form, (name, value)| form.set(name, value))
    }

    /// Where it is sent.
    pub fn action(&self) -> &str {
        &self.action
    }

    /// The form as of somebody who took a minute to fill it in.
    pub fn in_good_time(self) -> Self {
        let begun = build::at(build::NOON).timestamp() - 60;
        let begun = Timestamp::from_unix(NoContext, begun.try_into().unwrap(), 0);
        self.set("form_key", &Uuid::new_v7(begun).to_string())
    }

    /// What stands in a field.
    pub fn value(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(field, _)| field == name);
        found.map_or_else(
            || panic!("no field {name} in {:?}", self.fields),
            |(_, value)| value,
        )
    }

    pub fn send(&self, visitor: &Visitor) -> Answer {
        visitor.post_body(&self.action, &self.body())
    }

    /// Sends it by the button with this value.
    pub fn press(mut self, value: &str, visitor: &Visitor) -> Answer {
        let button = self.buttons.iter().find(|(_, it)| it == value);
        self.fields.push(
            button
                .unwrap_or_else(|| panic!("no button {value}: {:?}", self.buttons))
                .clone(),
        );
        self.send(visitor)
    }

    pub fn body(&self) -> String {
        encode(
            self.fields
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str())),
        )
    }
}
