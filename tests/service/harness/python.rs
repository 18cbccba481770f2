//! What others wrote in Python, as judges of what we write.

use std::io::Write;
use std::process::{Command, Stdio};

/// Debian's own, for which its packages are; another may stand before it in `PATH`.
pub const PROGRAM: &str = "/usr/bin/python3";

/// What `script` prints that is given these arguments and this input.
pub fn python(script: &str, arguments: &[&str], input: &[u8]) -> String {
    let mut python = Command::new(PROGRAM)
        .args(["-c", script])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the tests need Debian's python3: run ./check, which installs what it lacks");
    python.stdin.take().unwrap().write_all(input).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(
        output.status.success(),
        "the script failed, perhaps for a Python package that ./check installs: {script}"
    );
    String::from_utf8(output.stdout).unwrap()
}
