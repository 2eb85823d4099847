"""Decrypts every page of a casebook's database: its path is the argument, the raw key's digits come on standard input."""
import hashlib, hmac, subprocess, sys

key = bytes.fromhex(sys.stdin.readline())
pages = open(sys.argv[1], "rb").read()
seal_key = hashlib.pbkdf2_hmac("sha512", key, bytes(b ^ 0x3A for b in pages[:16]), 2, 32)
for number, start in enumerate(range(0, len(pages), 4096), 1):
    page = pages[start + (16 if number == 1 else 0):start + 4096]
    body, iv, seal = page[:-80], page[-80:-64], page[-64:]
    expected = hmac.digest(seal_key, body + iv + number.to_bytes(4, "little"), "sha512")
    assert hmac.compare_digest(seal, expected), f"the seal of page {number} does not hold"
    openssl = ["openssl", "enc", "-d", "-aes-256-cbc", "-nopad", "-K", key.hex(), "-iv", iv.hex()]
    sys.stdout.buffer.write(subprocess.run(openssl, input=body, capture_output=True, check=True).stdout)
