"""Whether every text of the window and every sentence of the core is in resources/i18n, and in German, with the same gaps."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

GAP = re.compile(r"\{\}|%L?\d|%n")
SENTENCE = re.compile(r'Sentence::say\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')


def messages(file):
    for context in xml.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source"), message.find("translation")


def keys(file):
    return {(context, source) for context, source, _ in messages(file)}


def forms(translation):
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def is_plural(translation):
    return translation.find("numerusform") is not None


def same_gaps(source, form, plural):
    """A plural form may say its number in words; all other gaps stay, and those without a number in their order."""
    wanted, found = GAP.findall(source), GAP.findall(form)
    if plural:
        wanted, found = [gap for gap in wanted if gap != "%n"], [gap for gap in found if gap != "%n"]
    return sorted(wanted) == sorted(found)


def unsaid(file):
    for context, source, translation in messages(file):
        if translation.get("type") is not None:
            yield f"{file.name}: {context}: not translated: {source}"
            continue
        for form in forms(translation):
            if not same_gaps(source, form, is_plural(translation)):
                yield f"{file.name}: {context}: other gaps than: {source}"


def unknown_sentences(top, german):
    known = {source for context, source in keys(german) if context == "Sentence"}
    for path in sorted((top / "src").rglob("*.cpp")):
        for literals in SENTENCE.findall(path.read_text(encoding="utf-8")):
            pattern = "".join(LITERAL.findall(literals)).replace('\\"', '"').replace("\\\\", "\\")
            if pattern not in known:
                yield f"{path.relative_to(top)}: tools/words does not find: {pattern}"


def faults(top):
    words = top / "resources/i18n"
    with tempfile.TemporaryDirectory() as folder:
        for file in sorted(words.glob("*.ts")):
            shutil.copy(file, folder)
        subprocess.run([top / "tools/words", folder], check=True, stdout=subprocess.DEVNULL)
        for file in sorted(words.glob("*.ts")):
            now = pathlib.Path(folder) / file.name
            for context, source in sorted(keys(now) ^ keys(file)):
                yield f"{file.name}: {context}: run tools/words for: {source}"
            yield from unsaid(file)
        yield from unknown_sentences(top, words / "gantry_de.ts")


found = list(faults(pathlib.Path(sys.argv[1])))
print("\n".join(found))
sys.exit(1 if found else 0)
