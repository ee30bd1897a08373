#!/usr/bin/env python3
"""Speaks to a container registry over HTTP: pushes blobs and manifests, moves tags.

As a program, for tests that need a tag to move, or a tag of their own:

  registry_client.py --registry HOST:PORT [--ca FILE --user NAME --password-file FILE] \\
      tag REPOSITORY FROM TO        FROM and TO are tags, FROM may be a digest
      delete REPOSITORY DIGEST
      show REPOSITORY TAG           prints the digest
"""

import argparse
import base64
import hashlib
import http.client
import ssl
import sys

MANIFEST_TYPES = ", ".join([
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
    "application/vnd.docker.distribution.manifest.v2+json",
])


def digest_of(content):
    return "sha256:" + hashlib.sha256(content).hexdigest()


class RegistryError(Exception):
    pass


class Registry:
    """One registry. Without `ca` it is spoken to in plain HTTP."""

    def __init__(self, place, ca=None, user=None, password=None):
        if ca:
            self.connection = http.client.HTTPSConnection(place, context=ssl.create_default_context(cafile=ca), timeout=60)
        else:
            self.connection = http.client.HTTPConnection(place, timeout=60)
        self.headers = {}
        if user:
            self.headers["Authorization"] = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()

    def ask(self, method, path, good, body=None, headers=None):
        self.connection.request(method, path, body=body, headers={**self.headers, **(headers or {})})
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status not in good:
            raise RegistryError(f"{method} {path}: {answer.status} {content.decode(errors='replace').strip()}")
        return answer, content

    def push_blob(self, repository, content):
        digest = digest_of(content)
        answer, _ = self.ask("HEAD", f"/v2/{repository}/blobs/{digest}", (200, 404))
        if answer.status == 404:
            answer, _ = self.ask("POST", f"/v2/{repository}/blobs/uploads/", (202,))
            where = answer.getheader("Location")
            where = where[where.index("/v2/"):]
            where += ("&" if "?" in where else "?") + "digest=" + digest
            self.ask("PUT", where, (201,), body=content, headers={"Content-Type": "application/octet-stream"})
        return digest

    def push_manifest(self, repository, tag, content, media_type):
        self.ask("PUT", f"/v2/{repository}/manifests/{tag}", (201,), body=content, headers={"Content-Type": media_type})
        return digest_of(content)

    def manifest(self, repository, tag):
        answer, content = self.ask("GET", f"/v2/{repository}/manifests/{tag}", (200,), headers={"Accept": MANIFEST_TYPES})
        return content, answer.getheader("Content-Type")

    def delete_manifest(self, repository, digest):
        self.ask("DELETE", f"/v2/{repository}/manifests/{digest}", (202,))


def main():
    parser = argparse.ArgumentParser(description="Moves tags in a registry.")
    parser.add_argument("--registry", required=True)
    parser.add_argument("--ca")
    parser.add_argument("--user")
    parser.add_argument("--password-file")
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb, words in {"tag": ["repository", "source", "target"], "delete": ["repository", "digest"], "show": ["repository", "tag"]}.items():
        verb_parser = verbs.add_parser(verb)
        for word in words:
            verb_parser.add_argument(word)
    options = parser.parse_args()
    password = None
    if options.password_file:
        with open(options.password_file, encoding="utf-8") as file:
            password = file.read().strip()
    registry = Registry(options.registry, options.ca, options.user, password)
    if options.verb == "tag":
        content, media_type = registry.manifest(options.repository, options.source)
        print(registry.push_manifest(options.repository, options.target, content, media_type))
    elif options.verb == "show":
        print(digest_of(registry.manifest(options.repository, options.tag)[0]))
    else:
        registry.delete_manifest(options.repository, options.digest)


if __name__ == "__main__":
    try:
        main()
    except (RegistryError, OSError) as error:
        sys.exit(f"registry_client.py: {error}")
