#!/usr/bin/env python3
"""The schema against an independent validator, and the validator against the program.

Usage: check.py PROGRAM FILE...

Every file must be valid. Then each is spoilt, one fault at a time, in every kind of place that it has: a key that does
not exist, a value of another type, a required key left out, two keys of which only one may stand, none of them, a key without
the one that it needs. The schema must refuse each spoilt file, and so must `agreement check`.
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
        for rule in shape.get("allOf", []):
            yield from together(value, shape, rule, root, path)


def together(value, shape, rule, root, path):
    """The faults against what keys of a table have to do with one another."""
    for way in ("oneOf", "anyOf"):
        keys = [option["required"][0] for option in rule.get(way, [])]
        standing = [key for key in keys if key in value]
        if keys:
            yield "none", path, tuple(standing)
        if way == "oneOf":
            for key in keys:
                if key not in value and (another := plausible(shape["properties"][key], root)) is not None:
                    yield "doubled", path, (key, another)
    for key, others in rule.get("dependentRequired", {}).items():
        if key in value:
            yield "alone", path, others[0]
    if "if" in rule:
        ((key, condition),) = rule["if"]["properties"].items()
        if value.get(key) == condition["const"]:
            for other in rule["then"]["required"]:
                yield "alone", path, other


def plausible(schema, root):
    """A value that may stand there by itself; none where it would have to be a table."""
    schema = resolved(schema, root)
    for option in schema.get("anyOf", [schema]):
        if "enum" in option:
            return option["enum"][0]
        if option.get("format") == "date":
            return datetime.date(2030, 1, 1)
        match option.get("type"):
            case "boolean":
                return True
            case "integer":
                return 1
            case "number":
                return 0.5
            case "string":
                return "x"
            case "array":
                return ["x"]
    return None



def spoilt(value, kind, path, key):
    """A copy with one fault."""
    value = copy.deepcopy(value)
    table = value
    for step in path:
        table = table[step]
    match kind:
        case "unknown":
            table["zzzz"] = 1
        case "missing" | "alone":
            del table[key]
        case "none":
            for one in key:
                del table[one]
        case "doubled":
            table[key[0]] = key[1]
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
            names = tuple(step for step in path if isinstance(step, str))
            sort = (kind, names, key[0] if kind == "doubled" else key)
            if sort in seen:
                continue
            seen.add(sort)
            fault = spoilt(value, kind, path, key)
            place = f"{name}: {kind}: {'.'.join(map(str, path))} {key or ''}"
            if validator.is_valid(plain(fault)):
                wrong.append(f"{place}: the schema lets it pass")
            if not refused(program, fault):
                wrong.append(f"{place}: the program lets it pass")
    kinds = ("unknown", "fraction", "nested", "missing", "none", "doubled", "alone")
    counts = {kind: sum(one == kind for one, _, _ in seen) for kind in kinds}
    print(f"{len(files)} files are valid; refused of each kind of fault: {counts}")
    if any(counts[kind] < 50 for kind in kinds[:4]) or any(counts[kind] < 8 for kind in kinds[4:]) or len(seen) < 700:
        wrong.append("too few places were tried")
    for line in wrong[:50]:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


sys.exit(main())
