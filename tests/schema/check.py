#!/usr/bin/env python3
"""The schema against an independent validator, and the validator against the program.

Usage: check.py PROGRAM FILE...

Every file must be valid. Then each is spoilt, one fault at a time, in every kind of place that it has: a key that does
not exist, a value of another type, a required key left out. The schema must refuse each spoilt file, and so must `agreement check`.
Needs the packages jsonschema and tomli_w.
"""

import copy
import datetime
import json
import subprocess
import sys
import tomllib

import jsonschema
import tomli_w

SCHEMA = "examples/agreement.schema.json"


def plain(value):
    """The value as an editor hands it to a validator: a date is a text."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [plain(part) for part in value]
    return value


def resolved(schema, root):
    """What a reference refers to."""
    while "$ref" in schema:
        schema = root["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    return schema


def shape_of(schema, value, root):
    """The description that fits a table, where several may stand."""
    schema = resolved(schema, root)
    for option in schema.get("anyOf", [schema]):
        option = resolved(option, root)
        if isinstance(value, dict) and option.get("type") == "object":
            return option
        if isinstance(value, list) and option.get("type") == "array":
            return option
    return schema


def places(value, schema, root, path=()):
    """Every table with a description, and every key in it."""
    shape = shape_of(schema, value, root)
    if isinstance(value, list) and "items" in shape:
        for index, part in enumerate(value):
            yield from places(part, shape["items"], root, (*path, index))
    if isinstance(value, dict) and "properties" in shape:
        yield "unknown", path, None
        for key, part in value.items():
            yield "fraction", path, key
            yield "nested", path, key
            if key in shape["required"]:
                yield "missing", path, key
            yield from places(part, shape["properties"][key], root, (*path, key))


def spoilt(value, kind, path, key):
    """A copy with one fault."""
    value = copy.deepcopy(value)
    table = value
    for step in path:
        table = table[step]
    match kind:
        case "unknown":
            table["zzzz"] = 1
        case "missing":
            del table[key]
        case "fraction":
            # A number with a fraction is right nowhere but as a share, and this is no share.
            table[key] = 1.5
        case "nested":
            # A list of lists is right nowhere.
            table[key] = [["x"]]
    return value


def refused(program, value):
    """Whether the program finds an error in the file."""
    text = tomli_w.dumps(value).encode()
    run = subprocess.run([program, "agreement", "check", "-", "--json"], input=text, capture_output=True, check=False)
    return run.returncode == 2


def main():
    program, files = sys.argv[1], sys.argv[2:]
    with open(SCHEMA, encoding="utf-8") as source:
        root = json.load(source)
    jsonschema.Draft202012Validator.check_schema(root)
    validator = jsonschema.Draft202012Validator(root, format_checker=jsonschema.FormatChecker(["date"]))
    wrong, seen = [], set()
    for name in files:
        with open(name, "rb") as source:
            value = tomllib.load(source)
        for error in validator.iter_errors(plain(value)):
            wrong.append(f"{name}: {'.'.join(map(str, error.absolute_path))}: {error.message[:200]}")
        if refused(program, value):
            wrong.append(f"{name}: refused by the program when written by another TOML library")
        for kind, path, key in places(value, root, root):
            sort = (kind, tuple(step for step in path if isinstance(step, str)), key)
            if sort in seen:
                continue
            seen.add(sort)
            fault = spoilt(value, kind, path, key)
            place = f"{name}: {kind}: {'.'.join(map(str, path))} {key or ''}"
            if validator.is_valid(plain(fault)):
                wrong.append(f"{place}: the schema lets it pass")
            if not refused(program, fault):
                wrong.append(f"{place}: the program lets it pass")
    counts = {kind: sum(one == kind for one, _, _ in seen) for kind in ("unknown", "fraction", "nested", "missing")}
    print(f"{len(files)} files are valid; refused of each kind of fault: {counts}")
    if min(counts.values()) < 50 or len(seen) < 600:
        wrong.append("too few places were tried")
    for line in wrong[:50]:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


sys.exit(main())
