"""Follows audit.jsonl and says that it is whole, or which entry is the first that does not follow. See VERIFY.txt."""
import hashlib, json, pathlib, sys

file = pathlib.Path(sys.argv[1]) if sys.argv[1:] else pathlib.Path(__file__).with_name("audit.jsonl")
one_form = lambda it: json.dumps(it, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
head, n, withheld = "0" * 64, 0, 0
try:
    *lines, end, rest = file.read_bytes().split(b"\n")
    for line in lines:
        entry = json.loads(line)
        due = {**entry, "n": n + 1, "prev": head, "v": 1}
        after = hashlib.sha256(f"candour-audit-v1\n{head}\n".encode() + line).hexdigest()
        if "withheld" in entry:
            due, after = {"h": entry["h"], "n": n + 1, "prev": head, "withheld": True}, bytes.fromhex(entry["h"]).hex()
        if line != one_form(due) or len(after) != 64: raise ValueError
        head, n, withheld = after, n + 1, withheld + ("withheld" in entry)
    if (end, rest) != (one_form({"end": True, "h": head, "n": n}), b""): raise ValueError
except (ValueError, KeyError, TypeError):
    sys.exit(f"entry {n + 1} does not follow: not whole")
print(f"{n} entries, {withheld} withheld, head {head}: whole")
