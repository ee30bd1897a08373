"""Writes `vectors`: signatures in OpenSSH's SSHSIG format, made by neither OpenSSH nor Gantry, but with Python's `cryptography` after
openssh PROTOCOL.sshsig and PROTOCOL.u2f. The keys are thrown away. Run by hand: python3 make_vectors.py > vectors
"""

import base64
import hashlib
import struct

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa, utils
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

TEXT, SPACE = b"gantry approval v1\nreason: gr\xc3\xb6\xc3\x9fer\n", b"gantry-approval"


def text(data):
    return struct.pack(">I", len(data)) + data


def number(value):
    return text(value.to_bytes(value.bit_length() // 8 + 1, "big"))


def asked(digest, space=SPACE, message=TEXT):
    return b"SSHSIG" + text(space) + text(b"") + text(digest.encode()) + text(hashlib.new(digest, message).digest())


def point(key):
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def halves(signature):
    r, s = utils.decode_dss_signature(signature)
    return text(number(r) + number(s))


def plain_ed25519(data):
    key = ed25519.Ed25519PrivateKey.generate()
    return text(b"ssh-ed25519") + text(key.public_key().public_bytes_raw()), text(b"ssh-ed25519") + text(key.sign(data))


def plain_ecdsa(curve, bits, digest):
    def made(data):
        key, name = ec.generate_private_key(curve), f"nistp{bits}".encode()
        kind = text(b"ecdsa-sha2-" + name)
        return kind + text(name) + text(point(key)), kind + halves(key.sign(data, ec.ECDSA(digest)))
    return made


def plain_rsa(name, digest, bits=2048):
    def made(data):
        key = rsa.generate_private_key(65537, bits)
        public = key.public_key().public_numbers()
        return text(b"ssh-rsa") + number(public.e) + number(public.n), text(name) + text(key.sign(data, padding.PKCS1v15(), digest))
    return made


def security_key(kind, flags, touched=True):
    tail = bytes([flags]) + struct.pack(">I", 7)

    def made(data):
        said = hashlib.sha256(b"ssh:").digest() + tail + hashlib.sha256(data if touched else data + b"x").digest()
        if kind == b"sk-ssh-ed25519@openssh.com":
            key = ed25519.Ed25519PrivateKey.generate()
            return text(kind) + text(key.public_key().public_bytes_raw()) + text(b"ssh:"), text(kind) + text(key.sign(said)) + tail
        key = ec.generate_private_key(ec.SECP256R1())
        return text(kind) + text(b"nistp256") + text(point(key)) + text(b"ssh:"), text(kind) + halves(key.sign(said, ec.ECDSA(hashes.SHA256()))) + tail
    return made


def vector(name, verdict, made, digest="sha512", data=None):
    key, signature = made(asked(digest) if data is None else data)
    kind = key[4:4 + struct.unpack(">I", key[:4])[0]].decode()
    whole = b"SSHSIG" + struct.pack(">I", 1) + text(key) + text(SPACE) + text(b"") + text(digest.encode()) + text(signature)
    armour = base64.b64encode(whole).decode()
    print(f"{name}\n{verdict}\n{kind} {base64.b64encode(key).decode()}\n-----BEGIN SSH SIGNATURE-----")
    print("\n".join(armour[at:at + 70] for at in range(0, len(armour), 70)))
    print("-----END SSH SIGNATURE-----\n")


SK_EC, SK_ED = b"sk-ecdsa-sha2-nistp256@openssh.com", b"sk-ssh-ed25519@openssh.com"
vector("ed25519", "good", plain_ed25519)
vector("ed25519 over sha256", "good", plain_ed25519, "sha256")
vector("ecdsa 256", "good", plain_ecdsa(ec.SECP256R1(), 256, hashes.SHA256()))
vector("ecdsa 384", "good", plain_ecdsa(ec.SECP384R1(), 384, hashes.SHA384()))
vector("ecdsa 521", "good", plain_ecdsa(ec.SECP521R1(), 521, hashes.SHA512()))
vector("rsa-sha2-256", "good", plain_rsa(b"rsa-sha2-256", hashes.SHA256()))
vector("rsa-sha2-512", "good", plain_rsa(b"rsa-sha2-512", hashes.SHA512()))
vector("a security key with ecdsa", "good", security_key(SK_EC, 1))
vector("a security key with ed25519", "good", security_key(SK_ED, 1))
vector("rsa with sha1", "bad", plain_rsa(b"ssh-rsa", hashes.SHA1()))
vector("rsa-sha2-256 said to be rsa-sha2-512", "bad", plain_rsa(b"rsa-sha2-512", hashes.SHA256()))
vector("ecdsa with another curve's digest", "bad", plain_ecdsa(ec.SECP256R1(), 256, hashes.SHA512()))
vector("ed25519 over another namespace", "bad", plain_ed25519, data=asked("sha512", b"gantry-plan"))
vector("ed25519 over another text", "bad", plain_ed25519, data=asked("sha512", message=b"gantry approval v1\n"))
vector("ed25519 over the text itself", "bad", plain_ed25519, data=TEXT)
vector("a security key with ecdsa over something else", "bad", security_key(SK_EC, 1, touched=False))
