"""Mara, Jonas and Ida: three people with three keys at three desktops, and hosts that believe them."""

import os
import subprocess
import tempfile

from practice import Desk

NAMES = ("mara", "jonas", "ida")
PASSPHRASE = "correct horse"

POLICY = """gantry policy v1
project: shop
environment: production
plan-signature: required
approvals: 1
requester: excluded
required-people: -
accepted-on: staging
accepted-within: 1209600
soak: 0
freeze: -
rollback: exempt
break-glass: ida
ledger: required
"""


class People:
    """`locked`: whose key file has a passphrase."""

    def __init__(self, fleet, locked=()):
        self.fleet = fleet
        self.folder = tempfile.TemporaryDirectory(prefix="gantry-keys-")
        self.desks = {}
        for name in NAMES:
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", PASSPHRASE if name in locked else "", "-C", name, "-f", self.key(name)], check=True)
            self.desks[name] = Desk(fleet, name)
            self.desks[name].env["GANTRY_KEY"] = self.key(name)
        self.signers = "".join(f'{name} namespaces="gantry-*" {self._public(name)}\n' for name in NAMES)

    def key(self, name):
        return f"{self.folder.name}/{name}"

    def _public(self, name):
        with open(f"{self.key(name)}.pub", encoding="ascii") as file:
            return file.read().strip()

    def files(self, policy):
        """Policy and allowed_signers as files of this machine."""
        for name, text in (("policy", policy), ("allowed_signers", self.signers)):
            with open(f"{self.folder.name}/{name}", "w", encoding="ascii") as file:
                file.write(text)
        return f"{self.folder.name}/policy", f"{self.folder.name}/allowed_signers"

    def are_believed_on(self, host):
        """On a guarded host: the deploy user's own file."""
        place = "/srv/shop/allowed_signers"
        self.fleet.on(host, f"cat >{place}.new <<'END' && chown 20001 {place}.new && chmod 644 {place}.new && mv {place}.new {place}\n{self.signers}END\n")

    def protect(self, host, policy=POLICY):
        """By the commands of docs/using/protected-host.md; the two files are root's from now on."""
        self.fleet.fault("protect", host, *self.files(policy))
