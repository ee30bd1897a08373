"""How fast a history of migrations is judged, beside squawk on the same files in the same run.

    GANTRYCTL=build/release/src/cli/gantryctl SQUAWK=…/node_modules/.bin/squawk python3 tests/bench/schema.py [FILES] [ROUNDS]

The history is made here: tables, columns, keys, indexes, enums and moves as Prisma writes them, always the same. gantryctl follows it from
file to file (`--all`: every migration against those before it); squawk looks at each file alone."""

import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

WORDS = "order customer invoice product shipment review address payment refund coupon basket session device label note ticket account member team project".split()
TYPES = ["TEXT", "INTEGER", "BOOLEAN", "TIMESTAMP(3)", "DECIMAL(10,2)", "JSONB"]


def history(count):
    """The SQL of `count` migrations, each possible after those before it."""
    chance = random.Random(7)
    tables = {}
    for number in range(count):
        kind = chance.choice(["table", "column", "column", "column", "index", "key", "default", "move", "drop", "enum"])
        if kind == "table" or not tables:
            table = f"{chance.choice(WORDS)}_{number}"
            tables[table] = ["name", "email"]
            yield (f'-- CreateTable\nCREATE TABLE "{table}" (\n    "id" TEXT NOT NULL,\n    "name" TEXT NOT NULL,\n    "email" TEXT,\n'
                   f'    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,\n\n    CONSTRAINT "{table}_pkey" PRIMARY KEY ("id")\n);\n\n'
                   f'-- CreateIndex\nCREATE UNIQUE INDEX "{table}_email_key" ON "{table}"("email");\n')
            continue
        table = chance.choice(list(tables))
        columns = tables[table]
        new = f"{chance.choice(WORDS)}{number}"
        if kind == "column":
            columns.append(new)
            yield f'-- AlterTable\nALTER TABLE "{table}" ADD COLUMN "{new}" {chance.choice(TYPES)};\n'
        elif kind == "index":
            yield f'-- CreateIndex\nCREATE INDEX "{table}_{number}_idx" ON "{table}"("{chance.choice(columns)}");\n'
        elif kind == "key":
            other = chance.choice(list(tables))
            yield (f'-- AlterTable\nALTER TABLE "{table}" ADD COLUMN "{new}Id" TEXT;\n\n-- AddForeignKey\nALTER TABLE "{table}" ADD CONSTRAINT "{table}_{new}Id_fkey" '
                   f'FOREIGN KEY ("{new}Id") REFERENCES "{other}"("id") ON DELETE SET NULL ON UPDATE CASCADE;\n')
        elif kind == "default":
            yield f'-- AlterTable\nALTER TABLE "{table}" ALTER COLUMN "name" SET DEFAULT \'{new}\';\n'
        elif kind == "move":
            columns.append(new)
            yield f'-- AlterTable\nALTER TABLE "{table}" ADD COLUMN "{new}" TEXT;\nUPDATE "{table}" SET "{new}" = "name" WHERE "{new}" IS NULL;\n'
        elif kind == "drop" and len(columns) > 2:
            yield f'-- AlterTable\nALTER TABLE "{table}" DROP COLUMN "{columns.pop()}";\n'
        else:
            yield f'-- CreateEnum\nCREATE TYPE "kind_{number}" AS ENUM (\'A\', \'B\');\n\n-- AlterTable\nALTER TABLE "{table}" ADD COLUMN "{new}" "kind_{number}" NOT NULL DEFAULT \'A\';\n'


def took(words):
    began = time.perf_counter()
    done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    assert done.returncode in (0, 1, 5), done.stderr.decode()
    return time.perf_counter() - began


def main(count, rounds):
    place = pathlib.Path(tempfile.mkdtemp())
    try:
        (place / "migration_lock.toml").write_text('provider = "postgresql"\n', encoding="utf-8")
        size = 0
        for number, sql in enumerate(history(count)):
            folder = place / f"2026{number:010d}_change"
            folder.mkdir()
            (folder / "migration.sql").write_text(sql, encoding="utf-8")
            size += len(sql)
        files = sorted(str(path) for path in place.glob("*/migration.sql"))
        ways = {"gantryctl schema lint --all": [os.environ["GANTRYCTL"], "schema", "lint", str(place), "--all", "--json"],
                "gantryctl schema lint (the newest one)": [os.environ["GANTRYCTL"], "schema", "lint", str(place), "--json"]}
        if "SQUAWK" in os.environ:
            ways["squawk"] = [os.environ["SQUAWK"], "--reporter", "Json", *files]
        times = {way: [] for way in ways}
        for _ in range(rounds):
            for way, words in ways.items():
                times[way].append(took(words))
        print(f"{len(files)} files, {size / 1000:.0f} kB, {rounds} rounds")
        for way, all_of in times.items():
            middle = statistics.median(all_of)
            print(f"{way}: median {middle * 1000:.0f} ms ({min(all_of) * 1000:.0f}–{max(all_of) * 1000:.0f}), {len(files) / middle:.0f} files/s")
    finally:
        shutil.rmtree(place)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 500, int(sys.argv[2]) if len(sys.argv) > 2 else 7)
