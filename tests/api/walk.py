"""Holds the API against its own description: schemathesis asks what nobody thought of, for a bounded time.

    python tests/api/walk.py target/debug/folkmoot

It starts the program with the demo community, makes tokens of an organizer and of staff as people make them, and
runs schemathesis as each of them and without any token. Nothing may end in a 5xx, and no answer may be one that the
description does not know. Whether what fits the schema is taken is not asked: a calendar knows more than a schema, such
as that clocks skip an hour.
"""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urljoin

import requests

HERE = Path(__file__).parent
#: The most seconds that each of the three runs takes.
SECONDS = 25
#: How long people wait for what comes by itself, such as a letter.
PATIENCE = 30
CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
    "response_schema_conformance,negative_data_rejection,missing_required_header,unsupported_method,"
    "allow_header_conformance,ignored_auth"
)
ORGANIZER = "ama.mensah@example.org"


def until(what, look):
    """Waits until `look` finds something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.1)
    sys.exit(f"waited in vain for {what}")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Service:
    """The program with the demo community, in a folder of its own."""

    def __init__(self, program, folder):
        self.origin = f"http://127.0.0.1:{(port := free_port())}"
        ours = re.compile(r"FOLKMOOT_|SMTP_URL$|DATABASE_URL$")
        settings = {name: value for name, value in os.environ.items() if not ours.match(name)}
        # Everybody comes from somewhere else, so that nobody has asked too often: see hooks.py.
        flags = ["--public-url", self.origin, "serve", "--demo", "--listen", f"127.0.0.1:{port}"]
        flags += ["--trusted-proxies", "127.0.0.1"]
        self.words = open(Path(folder) / "words.txt", "w+")
        self.log = open(Path(folder) / "log.txt", "w+")
        self.child = subprocess.Popen(
            [Path(program).resolve(), *flags], cwd=folder, env=settings, stdout=self.words, stderr=self.log
        )
        until("the service", self.is_ready)

    def is_ready(self):
        if self.child.poll() is not None:
            sys.exit(f"the service ended: {self.said(self.log)}")
        try:
            return requests.get(f"{self.origin}/health/ready", timeout=5).ok
        except requests.ConnectionError:
            return False

    @staticmethod
    def said(stream):
        stream.flush()
        return Path(stream.name).read_text()

    def staff_link(self):
        found = re.search(r"\S+/sign-in/\S+", self.said(self.words))
        return found and found.group()

    def letter_link(self, email):
        """The link in the newest sign-in letter to this address, in the mailbox of the demo."""
        mailbox = requests.get(f"{self.origin}/mailbox").text
        for row in mailbox.split("<tr>"):
            letter = re.search(r'href="(/mailbox/[^"]+)"', row)
            if letter and email in row:
                text = requests.get(urljoin(self.origin, letter.group(1))).text
                found = re.search(r"/sign-in/[\w-]{40,}", text)
                if found:
                    return urljoin(self.origin, found.group())
        return None

    def token(self, link, scopes):
        """Signs in by a link and makes a token, as people do."""
        person = requests.Session()
        person.headers["Origin"] = self.origin
        assert person.get(link).ok
        assert person.post(link).ok
        form = {"token_name": "schemathesis", "token_days": "7"} | {scope: "on" for scope in scopes}
        page = person.post(f"{self.origin}/my/account/tokens", data=form)
        return re.search(r"folkmoot_[\w-]+", page.text).group()


def run(service, who, token):
    """Runs schemathesis as somebody; returns whether all was well."""
    print(f"-- {who}", flush=True)
    program = Path(sys.executable).with_name("st")
    settings = (HERE / "schemathesis.toml").read_text()
    if token:
        settings += f'\n[auth.openapi.token]\nbearer = "{token}"\n'
    config = Path(service.folder) / "schemathesis.toml"
    config.write_text(settings)
    command = [program, "--config-file", config, "run"]
    command += [f"{service.origin}/api/v1/openapi.json", "--checks", CHECKS, "--seed", "7"]
    command += ["--max-time", str(SECONDS), "--request-timeout", "10", "--no-color"]
    environment = os.environ | {"SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": str(HERE)}
    return subprocess.run(command, env=environment, cwd=service.folder).returncode == 0


def main(program):
    with tempfile.TemporaryDirectory(prefix="folkmoot-api-") as folder:
        service = Service(program, folder)
        service.folder = folder
        try:
            staff = service.token(until("the link for staff", service.staff_link), ["read", "submit", "staff"])
            requests.post(
                f"{service.origin}/sign-in", data={"email": ORGANIZER}, headers={"Origin": service.origin}
            )
            letter = until("the letter", lambda: service.letter_link(ORGANIZER))
            organizer = service.token(letter, ["read", "submit"])
            fine = [
                run(service, "nobody", None),
                run(service, "an organizer", organizer),
                run(service, "staff", staff),
            ]
        finally:
            service.child.terminate()
            service.child.wait()
        return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
