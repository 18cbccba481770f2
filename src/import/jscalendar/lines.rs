//! On which line each event of a JSON file begins: what was parsed does not say it any more.

/// The lines of the objects that stand in no other but a `Group`, in their order: those one or two
/// braces deep. Of well-formed JSON; what else it gives for other bytes does not matter.
pub(super) fn of_objects(bytes: &[u8]) -> Vec<u64> {
    let mut scan = Scan::default();
    for &byte in bytes {
        scan.take(byte);
    }
    scan.lines
}

#[derive(Default)]
struct Scan {
    lines: Vec<u64>,
    line: u64,
    /// For each open brace, whether an object right within it is one of ours.
    open: Vec<bool>,
    in_text: bool,
    is_escaped: bool,
    /// The last text, and the key that the value to come has.
    text: Vec<u8>,
    key: Vec<u8>,
}

impl Scan {
    fn take(&mut self, byte: u8) {
        if byte == b'\n' {
            self.line += 1;
        }
        if self.in_text {
            match byte {
                _ if self.is_escaped => self.is_escaped = false,
                b'\\' => self.is_escaped = true,
                b'"' => self.in_text = false,
                _ => self.text.push(byte),
            }
            return;
        }
        match byte {
            b'"' => {
                self.in_text = true;
                self.text.clear();
            }
            b':' => self.key = std::mem::take(&mut self.text),
            b'{' => {
                let is_ours = self.open.last().copied().unwrap_or(true);
                if is_ours {
                    self.lines.push(self.line + 1);
                }
                self.open.push(false);
                self.key.clear();
            }
            b'[' => {
                let holds = self.open.last().copied().unwrap_or(true) || self.key == b"entries";
                self.open.push(holds);
                self.key.clear();
            }
            b'}' | b']' => {
                self.open.pop();
                self.key.clear();
            }
            _ => {}
        }
    }
}
