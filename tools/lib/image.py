"""Builds container images without an engine: the same input gives the same bytes, hence the same digests."""

import gzip
import hashlib
import io
import json
import os
import re
import subprocess
import tarfile

OCI = ("application/vnd.oci.image.manifest.v1+json", "application/vnd.oci.image.config.v1+json",
       "application/vnd.oci.image.layer.v1.tar+gzip")
DOCKER = ("application/vnd.docker.distribution.manifest.v2+json", "application/vnd.docker.container.image.v1+json",
          "application/vnd.docker.image.rootfs.diff.tar.gzip")
LAYER_TIME = 1767225600  # 2026-01-01


class Layer:
    """Files of one layer. Folders on the way are made as needed."""

    def __init__(self):
        self.entries = {}

    def folder(self, path, mode=0o755, owner=0):
        self._entry(path, tarfile.DIRTYPE, mode, owner)

    def file(self, path, content, mode=0o644, owner=0):
        self._parents(path)
        self._entry(path, tarfile.REGTYPE, mode, owner, content=content)

    def link(self, path, target):
        self._parents(path)
        self._entry(path, tarfile.SYMTYPE, 0o777, 0, target=target)

    def copy(self, path, source=None):
        """One file of this machine, links followed."""
        real = os.path.realpath(source or path)
        with open(real, "rb") as file:
            self.file(path, file.read(), 0o755 if os.access(real, os.X_OK) else 0o644)

    def copy_tree(self, folder, skip=None):
        for where, folders, names in os.walk(folder):
            folders.sort()
            for name in sorted(names):
                path = os.path.join(where, name)
                if (skip is None or not re.search(skip, path)) and os.path.exists(path):
                    self.copy(path)

    def programs(self, *paths):
        """Programs and every shared library they need, at the places where the loader looks for them."""
        for path in paths:
            self.copy(path)
        for library in needed_libraries(paths):
            self.copy(library)

    def _parents(self, path):
        parent = os.path.dirname(path)
        if parent not in ("", "/") and parent not in self.entries:
            self._parents(parent)
            self.folder(parent)

    def _entry(self, path, kind, mode, owner, content=b"", target=""):
        entry = tarfile.TarInfo(path.lstrip("/"))
        entry.type, entry.mode, entry.uid, entry.gid = kind, mode, owner, owner
        entry.mtime, entry.linkname, entry.size = LAYER_TIME, target, len(content)
        self.entries[path] = (entry, content)

    def pack(self):
        """The layer's bytes, and the digest of its content before compression."""
        plain = io.BytesIO()
        with tarfile.open(fileobj=plain, mode="w", format=tarfile.GNU_FORMAT) as tar:
            for path in sorted(self.entries):
                entry, content = self.entries[path]
                tar.addfile(entry, io.BytesIO(content))
        packed = io.BytesIO()
        with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=1, mtime=0, filename="") as file:
            file.write(plain.getvalue())
        return packed.getvalue(), "sha256:" + hashlib.sha256(plain.getvalue()).hexdigest()


def needed_libraries(paths):
    found = set()
    for path in paths:
        listing = subprocess.run(["ldd", path], capture_output=True, text=True, check=False).stdout
        found.update(re.findall(r"(/\S+) \(0x", listing))
    return sorted(found)


def machine_architecture():
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(os.uname().machine, os.uname().machine)


def push_image(registry, repository, tag, layers, settings, created, kinds):
    """Pushes packed layers with a configuration; returns the digests people compare."""
    manifest_type, config_type, layer_type = kinds
    config = json.dumps({
        "architecture": machine_architecture(), "os": "linux", "created": created, "config": settings,
        "rootfs": {"type": "layers", "diff_ids": [plain for _, plain in layers]},
        "history": [{"created": created, "created_by": "practice fleet"} for _ in layers],
    }, sort_keys=True).encode()
    described = [{"mediaType": layer_type, "size": len(packed), "digest": registry.push_blob(repository, packed)}
                 for packed, _ in layers]
    manifest = json.dumps({
        "schemaVersion": 2, "mediaType": manifest_type,
        "config": {"mediaType": config_type, "size": len(config), "digest": registry.push_blob(repository, config)},
        "layers": described,
    }, sort_keys=True).encode()
    return {"digest": registry.push_manifest(repository, tag, manifest, manifest_type),
            "id": "sha256:" + hashlib.sha256(config).hexdigest()}
