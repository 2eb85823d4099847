"""Follows an audit chain: the arguments are audit.jsonl and the head it must end in."""
import hashlib, json, sys

head, n = "0" * 64, 0
for n, line in enumerate(open(sys.argv[1], encoding="utf-8").read().splitlines(), 1):
    entry = json.loads(line)
    one_form = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    if (line, entry["v"], entry["n"], entry["prev"]) != (one_form, 1, n, head):
        sys.exit(f"entry {n} does not follow")
    head = hashlib.sha256(f"candour-audit-v1\n{head}\n{line}".encode()).hexdigest()
if head != sys.argv[2]:
    sys.exit(f"the chain ends in {head}")
print(n, head)
