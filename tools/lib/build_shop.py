#!/usr/bin/env python3
"""Builds the sample application: its git history, its releases' images, and the list of both.

  build_shop.py SHOP PROGRAMS OUT REGISTRY

SHOP is practice/shop, PROGRAMS holds the compiled app and migrator, OUT receives shop.git and
releases.json, REGISTRY (HOST:PORT, plain HTTP) receives the images.
"""

import datetime
import json
import os
import subprocess
import sys

import image
from registry_client import Registry

BUSYBOX_NAMES = ("sh", "cat", "date", "df", "echo", "env", "false", "find", "grep", "head", "hostname", "id", "kill", "ls", "mkdir",
                 "nc", "printenv", "ps", "rm", "sed", "sleep", "sort", "tail", "test", "tr", "true", "wc", "wget")
MIGRATIONS = "packages/db/prisma/"


# --- history --------------------------------------------------------------------------------------

def read_tree(folder):
    """All files below a folder: relative path → (executable, bytes)."""
    tree = {}
    for where, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(where, name)
            with open(path, "rb") as file:
                tree[os.path.relpath(path, folder)] = (os.access(path, os.X_OK), file.read())
    return tree


def read_history(shop):
    """The commits of history.json, each with all its files and its parent's id."""
    with open(os.path.join(shop, "history.json"), encoding="utf-8") as file:
        commits = json.load(file)["commits"]
    bundle = {"deploy/" + path: content for path, content in read_tree(os.path.join(shop, "deploy")).items()}
    trees, last_on_main = {}, None
    for commit in commits:
        commit.setdefault("parent", last_on_main)
        commit.setdefault("branch", "main")
        commit["tree"] = dict(trees.get(commit["parent"], {}))
        commit["tree"].update(read_tree(os.path.join(shop, "history", commit["files"])))
        if commit.get("bundle"):
            commit["tree"].update(bundle)
        trees[commit["id"]] = commit["tree"]
        if commit["branch"] == "main":
            last_on_main = commit["id"]
    return commits


def seconds(date):
    return int(datetime.datetime.fromisoformat(date.replace("Z", "+00:00")).timestamp())


def author(commit):
    address = commit["author"].lower().replace(" ", ".") + "@shop.example"
    return f"{commit['author']} <{address}> {seconds(commit['date'])} +0000"


def import_history(commits, repository):
    """Writes the commits with `git fast-import`, and their real ids into them."""
    marks = {commit["id"]: number for number, commit in enumerate(commits, 1)}
    stream = []

    def put(content):
        stream.append(content if isinstance(content, bytes) else content.encode())

    for commit in commits:
        put(f"commit refs/heads/{commit['branch']}\nmark :{marks[commit['id']]}\n")
        put(f"author {author(commit)}\ncommitter {author(commit)}\n")
        message = (commit["message"] + "\n").encode()
        put(f"data {len(message)}\n")
        put(message)
        if commit["parent"]:
            put(f"from :{marks[commit['parent']]}\n")
        put("deleteall\n")
        for path, (executable, content) in sorted(commit["tree"].items()):
            put(f"M {'100755' if executable else '100644'} inline {path}\ndata {len(content)}\n")
            put(content)
            put("\n")
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", repository], check=True)
    marks_file = os.path.join(repository, "marks")
    subprocess.run(["git", "-C", repository, "fast-import", "--quiet", "--export-marks=" + marks_file],
                   input=b"".join(stream), check=True)
    with open(marks_file, encoding="ascii") as file:
        names = dict(line.split() for line in file)
    os.remove(marks_file)
    for commit in commits:
        commit["commit"] = names[f":{marks[commit['id']]}"]


# --- images ---------------------------------------------------------------------------------------

def users(layer, name, number):
    layer.file("/etc/passwd", f"root:x:0:0:root:/:/bin/sh\n{name}:x:{number}:{number}:{name}:/:/bin/sh\n".encode())
    layer.file("/etc/group", f"root:x:0:\n{name}:x:{number}:\n".encode())
    layer.folder("/tmp", 0o1777)


def busybox(layer):
    layer.copy("/bin/busybox", "/bin/busybox" if os.path.exists("/bin/busybox") else "/usr/bin/busybox")
    for name in BUSYBOX_NAMES:
        layer.link("/bin/" + name, "busybox")


def postgres_layer(shop):
    layer = image.Layer()
    users(layer, "postgres", 999)
    busybox(layer)
    server = "/usr/lib/postgresql/15"
    layer.programs(*(f"{server}/bin/{name}" for name in
                     ("postgres", "initdb", "pg_ctl", "psql", "pg_isready", "pg_dump", "pg_dumpall", "pg_restore", "createdb", "dropdb")))
    layer.programs(f"{server}/lib/plpgsql.so", f"{server}/lib/dict_snowball.so", f"{server}/lib/libpqwalreceiver.so")
    layer.copy_tree("/usr/share/postgresql/15", skip=r"/(man|locale|doc)/|\.sample\.orig$")
    for zone in ("UTC", "GMT", "Etc/UTC"):
        layer.copy("/usr/share/zoneinfo/" + zone)
    with open(os.path.join(shop, "images/postgres-entrypoint.sh"), "rb") as file:
        layer.file("/usr/local/bin/docker-entrypoint.sh", file.read(), 0o755)
    layer.folder("/var/lib/postgresql", owner=999)
    layer.folder("/var/lib/postgresql/data", 0o700, owner=999)
    layer.folder("/var/run/postgresql", 0o777, owner=999)
    return layer


def redis_layer():
    layer = image.Layer()
    users(layer, "redis", 999)
    busybox(layer)
    # redis-server of Debian is a link to the checking tool, which is the same program.
    layer.programs("/usr/bin/redis-server", "/usr/bin/redis-cli")
    layer.folder("/data", owner=999)
    return layer


def push_services(registry, shop):
    path = "PATH=/usr/lib/postgresql/15/bin:/usr/local/bin:/usr/bin:/bin"
    created = "2026-01-01T00:00:00Z"
    return {
        "postgres": image.push_image(registry, "practice/postgres", "15", [postgres_layer(shop).pack()], {
            "User": "postgres", "Env": [path, "TZ=UTC", "PGDATA=/var/lib/postgresql/data"], "StopSignal": "SIGINT",
            "Entrypoint": ["/usr/local/bin/docker-entrypoint.sh"], "Cmd": ["postgres"],
            "Volumes": {"/var/lib/postgresql/data": {}}, "ExposedPorts": {"5432/tcp": {}}}, created, image.DOCKER),
        "redis": image.push_image(registry, "practice/redis", "7", [redis_layer().pack()], {
            "User": "redis", "Env": [path], "WorkingDir": "/data", "Volumes": {"/data": {}}, "ExposedPorts": {"6379/tcp": {}},
            "Entrypoint": ["/usr/bin/redis-server"],
            "Cmd": ["--dir", "/data", "--save", "60", "1", "--protected-mode", "no", "--logfile", ""]}, created, image.DOCKER),
    }


def runtime_layer(programs):
    """What app and migrator have in common; the programs themselves do not change between releases."""
    layer = image.Layer()
    users(layer, "shop", 1000)
    busybox(layer)
    for library in image.needed_libraries([os.path.join(programs, name) for name in ("app", "migrator")]):
        layer.copy(library)
    return layer.pack()


def program_layer(programs, name):
    layer = image.Layer()
    with open(os.path.join(programs, name), "rb") as file:
        layer.file("/app/" + name, file.read(), 0o755)
    return layer.pack()


def release_layer(commit, name):
    layer = image.Layer()
    for path, (_, content) in commit["tree"].items():
        if name == "app" and path.startswith("app/"):
            layer.file("/" + path, content)
        if name == "migrator" and path.startswith(MIGRATIONS):
            layer.file("/app/" + path, content)
    return layer.pack()


def push_releases(registry, programs, commits):
    runtime = runtime_layer(programs)
    program = {name: program_layer(programs, name) for name in ("app", "migrator")}
    for commit in commits:
        tag = "sha-" + commit["commit"]
        for name in commit.get("images", []):
            settings = {
                "User": "shop", "WorkingDir": "/app", "Env": ["PATH=/bin:/usr/bin", "RELEASE=" + tag],
                "Labels": {"org.opencontainers.image.revision": commit["commit"],
                           "org.opencontainers.image.created": commit["date"],
                           "org.opencontainers.image.title": "shop-" + name,
                           "org.opencontainers.image.source": "https://git.practice/shop"}}
            if name == "app":
                settings.update({"Cmd": ["/app/app"], "ExposedPorts": {"3000/tcp": {}}})
            else:
                settings["Cmd"] = ["/app/migrator", "deploy"]
            commit.setdefault("pushed", {})[name] = image.push_image(
                registry, "practice/shop-" + name, tag, [runtime, program[name], release_layer(commit, name)], settings,
                commit["date"], image.OCI)


# --- the list -------------------------------------------------------------------------------------

def migrations_of(commit):
    return sorted({path.split("/")[-2] for path in commit["tree"] if path.startswith(MIGRATIONS) and path.endswith("/migration.sql")})


def describe(commit, by_id):
    known = set(migrations_of(by_id[commit["parent"]])) if commit["parent"] else set()
    told = {key: commit[key] for key in ("commit", "branch", "date", "message")}
    told["name"] = commit["id"]
    told["images"] = commit.get("images", [])
    if commit.get("pushed"):
        told.update(tag="sha-" + commit["commit"], summary=commit["summary"], outcome=commit["outcome"], back=commit.get("back", {}),
                    migrations=migrations_of(commit), new_migrations=[m for m in migrations_of(commit) if m not in known],
                    **commit["pushed"])
    return told


def main():
    shop, programs, out, place = sys.argv[1:]
    registry = Registry(place)
    commits = read_history(shop)
    import_history(commits, os.path.join(out, "shop.git"))
    services = push_services(registry, shop)
    push_releases(registry, programs, commits)
    by_id = {commit["id"]: commit for commit in commits}
    told = [describe(commit, by_id) for commit in commits]
    listing = {"services": services, "releases": [one for one in told if one["images"]], "commits": told}
    with open(os.path.join(out, "releases.json"), "w", encoding="utf-8") as file:
        json.dump(listing, file, indent=2, ensure_ascii=False)
        file.write("\n")


if __name__ == "__main__":
    main()
