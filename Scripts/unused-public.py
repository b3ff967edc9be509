#!/usr/bin/env python3
"""Lists declarations that are public (or open to the package) and that nothing outside of their module uses.

By name alone: a name that another module uses for something of its own counts as used, so the list may be too short. A type that an open
declaration of its own module names is needed by that, and what protocols ask for is known by its name. With --check it fails where
anything is listed.
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DECLARED = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public|package)(?:\s+(?:static|final|indirect|mutating|nonisolated|lazy|convenience|private\(set\)))*"
    r"\s+(struct|enum|class|actor|protocol|func|var|let|typealias)\s+`?(\w+)")
# Asked for by protocols that the language knows, or read by macros and the like.
ASKED = {"fields", "schema", "encoder", "title", "listTitle", "buildExpression", "buildBlock"}
KNOWN = ASKED | {
    "description", "hash", "encode", "rawValue", "allCases", "id", "errorDescription", "wrappedValue", "body", "next", "makeIterator", "startIndex",
    "endIndex", "index", "underestimatedCount", "debugDescription", "stringLiteral", "Result", "Element", "RawValue",
}


def names_used(files):
    words = set()
    for file in files:
        words.update(re.findall(r"\w+", file.read_text()))
    return words


def signatures(text):
    """The open declarations of a file, each with all lines up to its body, and what extensions conform to."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        asks = re.match(r"^    (?:mutating )?(?:func|var|init|associatedtype)\b", line) and "protocol " in text
        if asks or re.match(r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public|package|extension|case)\b", line):
            end = number
            while end < len(lines) - 1 and end < number + 12 and not re.search(r"[{}]\s*$|^\s*\S.*[^,(]$", lines[end]):
                end += 1
            yield line if end == number else "\n".join(lines[number:end + 1])


def listed():
    sources = {folder.name: sorted(folder.rglob("*.swift")) for folder in (ROOT / "Sources").iterdir() if folder.is_dir()}
    tests = sorted((ROOT / "Tests").rglob("*.swift")) + sorted((ROOT / "Fuzz" / "Sources").rglob("*.swift"))
    words = {module: names_used(files) for module, files in sources.items()}
    beyond = names_used(tests)
    for module, files in sorted(sources.items()):
        others = set().union(beyond, *(words[other] for other in sources if other != module))
        open_lines = [line for file in files for line in signatures(file.read_text())]
        for file in files:
            for number, line in enumerate(file.read_text().splitlines(), 1):
                found = DECLARED.match(line)
                if not found or found.group(2) in others or found.group(2) in KNOWN:
                    continue
                kind, name = found.groups()
                is_type = kind in {"struct", "enum", "class", "actor", "protocol", "typealias"}
                # Others only as the value of a parameter that was not given.
                needed = rf"\b{name}\b" if is_type else rf"= [\w.]*\.{name}\b"
                if not any(re.search(needed, other) for other in open_lines if other != line):
                    yield f"{file.relative_to(ROOT)}:{number}: {found.group(1)} {found.group(2)}"


if __name__ == "__main__":
    lines = list(listed())
    print("\n".join(lines))
    if "--check" in sys.argv and lines:
        sys.exit(f"{len(lines)} declarations are open and nothing outside uses them")
