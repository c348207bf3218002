"""The key of the pseudonyms: read, judged, used. Whoever has it can tell whose pseudonym a name would be."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import zlib
from itertools import pairwise
from pathlib import Path

VARIABLE = "HABEAS_KEY"
LENGTH = 32  # bytes
_HEX = re.compile(rb"[0-9a-fA-F]+")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]+={0,2}")
_HOW = "make one with: python3 -c 'import secrets; print(secrets.token_hex(32))'"


class KeyRefusedError(ValueError):
    """There is no key, or it could be guessed; the message says how to make one and never quotes it."""


class Key:
    """A secret that turns names and ids into pseudonyms by HMAC-SHA256: the same with one key, unlinkable across keys.

    Without the key nobody can compute a pseudonym, not even of a name that they guess.
    """

    def __init__(self, secret: bytes) -> None:
        """Take at least 32 bytes that look random.

        Raises:
            KeyRefusedError: if they are fewer or follow a pattern.
        """
        if len(secret) < LENGTH:
            raise KeyRefusedError(f"the key has {len(secret)} bytes, {LENGTH} are needed; {_HOW}")
        if _patterned(secret):
            raise KeyRefusedError(f"the key follows a pattern; {_HOW}")
        self._secret = secret

    def pseudonym(self, kind: str, text: str) -> str:
        """Return `kind-` and 16 hex digits for a text; the same text gives different ones for different kinds."""
        digest = hmac.new(self._secret, f"{kind}\x1f{text}".encode("utf-8", "surrogatepass"), hashlib.sha256)
        return f"{kind}-{digest.hexdigest()[:16]}"


def find_key(file: Path | None, environment: str | None) -> Key:
    """Return the key of a file, or else of the environment's `HABEAS_KEY`.

    Either holds hexadecimal digits or Base64; a file may also hold the bytes themselves.

    Raises:
        KeyRefusedError: if there is none, it cannot be read, is no such text or is weak.
    """
    if file is not None:
        try:
            return Key(_decoded(file.read_bytes(), raw=True))
        except OSError as error:
            raise KeyRefusedError(f"the key file cannot be read: {error.strerror}") from error
    if environment:
        return Key(_decoded(environment.encode("utf-8", "surrogateescape"), raw=False))
    raise KeyRefusedError(f"no key: give --key-file FILE or set {VARIABLE}; {_HOW}")


def _decoded(held: bytes, *, raw: bool) -> bytes:
    text = held.strip()
    stretches = [text[at : at + 12] for at in range(len(text) - 11)]
    if len(set(stretches)) < len(stretches):
        raise KeyRefusedError(f"the key follows a pattern; {_HOW}")
    if _HEX.fullmatch(text) and len(text) % 2 == 0:
        return bytes.fromhex(text.decode())
    if _BASE64.fullmatch(text) and re.search(rb"[a-z]", text) and re.search(rb"[A-Z]", text):
        padded = text.rstrip(b"=") + b"=" * (-len(text.rstrip(b"=")) % 4)
        try:
            return base64.b64decode(padded.translate(bytes.maketrans(b"-_", b"+/")), validate=True)
        except binascii.Error as error:
            raise KeyRefusedError(f"the key is neither hexadecimal nor Base64; {_HOW}") from error
    if raw and not _is_text(held):
        return held
    raise KeyRefusedError(f"the key is a text that a person may guess, not random bytes; {_HOW}")


def _is_text(held: bytes) -> bool:
    """Tell whether bytes are text in UTF-8, of any script; 32 random ones are with a chance below one in 10^9."""
    try:
        return all(char.isprintable() or char.isspace() for char in held.decode())
    except UnicodeDecodeError:
        return False


def _patterned(secret: bytes) -> bool:
    """Tell whether bytes repeat, count or mirror themselves; 32 random ones do with a chance below one in 10^12."""
    head = secret[:LENGTH]
    steps = bytes((b - a) % 256 for a, b in pairwise(head))
    whole = zlib.compress(secret, 9)
    return len(set(head)) < 18 or len(set(steps)) < 18 or len(whole) < len(secret) or head == head[::-1]
