#!/usr/bin/env python3
"""Sunlot 阳光签: checks an audit bundle. A second implementation of the draw protocol sunlot/1.

    python3 verify.py FOLDER_OR_ZIP [SEQ:HEAD ...]

It is written from the protocol page alone and needs nothing but Python 3.8. The first line of what it prints is the
verdict, or the first failure: FAILED check N entry SEQ: what (entry 0: a file). Exit status 0 valid or consistent,
2 rehearsal or interim, 1 not valid. It stops at the first thing that is wrong.
"""
import hashlib, hmac, json, os, re, sys, unicodedata, zipfile
from datetime import datetime

# ---- numbers and hashes (sections 1, 4, 6, 7) ------------------------------------------------------------------------


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def tag(name):
    return b"sunlot/1/" + name.encode() + b"\0"


def u64(n):
    return n.to_bytes(8, "big")


def jcs(value):
    """RFC 8785 for what this protocol holds: ASCII keys, whole numbers, text, lists, true, false and null."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


class Stream:
    """Section 6: key, blocks, and numbers below n without bias."""

    def __init__(self, frozen, secrets, digits):
        commitments = [commitment_of(frozen["input"], secret).hex() for secret in secrets]
        said = {"commitments": commitments, "digits": digits, "input": frozen["input"]}
        self.key = hmac.new(b"".join(secrets), tag("key") + jcs(said), "sha256").digest()
        self.taken = 0

    def block(self, label, i):
        return hmac.new(self.key, tag(label) + u64(i), "sha256").digest()

    def below(self, n):
        while True:
            x = int.from_bytes(self.block("shuffle", self.taken)[:8], "big")
            self.taken += 1
            if x < 2**64 - 2**64 % n:
                return x % n

    def shuffled(self, lots):
        a = list(lots)
        for i in range(len(a) - 1, 0, -1):
            j = self.below(i + 1)
            a[i], a[j] = a[j], a[i]
        return a


def commitment_of(frozen_input, secret):
    return sha(tag("commit"), bytes.fromhex(frozen_input), secret)


def merkle_root(leaves):
    """RFC 6962 section 2.1: the left part is the largest power of two that is smaller than the whole."""
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha(b"\1", merkle_root(leaves[:k]), merkle_root(leaves[k:]))


# ---- Ed25519 (RFC 8032; canonical encodings, no key of small order, the equation times 8) ----------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def point_add(a, b):
    t, u = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    v, w = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = u - t, w - v, w + v, u + t
    return e * f % P, g * h % P, f * g % P, e * h % P


def point_times(n, point):
    result = (0, 1, 1, 0)
    while n:
        if n & 1:
            result = point_add(result, point)
        point, n = point_add(point, point), n >> 1
    return result


def is_zero(point):
    return point[0] % P == 0 and (point[1] - point[2]) % P == 0


def point_from(encoded):
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        return None
    xx = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(xx, (P + 3) // 8, P)
    if x * x % P != xx:
        x = x * ROOT % P
    if x * x % P != xx or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def base_point():
    return point_from((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(public_key, message, signature):
    """All in hex but the message."""
    key, sig = bytes.fromhex(public_key), bytes.fromhex(signature)
    a, r, s = point_from(key), point_from(sig[:32]), int.from_bytes(sig[32:], "little")
    if a is None or r is None or s >= L or is_zero(point_times(8, a)):
        return False
    k = int.from_bytes(hashlib.sha512(sig[:32] + key + message).digest(), "little") % L
    minus = lambda p: (P - p[0], p[1], p[2], P - p[3])
    rest = point_add(point_times(s, base_point()), minus(point_add(r, point_times(k, a))))
    return is_zero(point_times(8, rest))


# ---- what is wrong ---------------------------------------------------------------------------------------------------


class Wrong(Exception):
    """A check that does not hold: its number, the seq of the entry (0: a file), and what is wrong."""

    def __init__(self, check, seq, what):
        super().__init__(what)
        self.check, self.seq, self.what = check, seq, what


# ---- forms (check 1) -------------------------------------------------------------------------------------------------

MOST = 2**53 - 1


def is_text(v):
    if not isinstance(v, str) or any(0xD800 <= ord(c) < 0xE000 for c in v):
        return False
    return unicodedata.normalize("NFC", v) == v


def is_code(v):
    return is_text(v) and v != "" and not any(c.isspace() or unicodedata.category(c) == "Cc" or c == "\ufeff" for c in v)


def is_whole(v):
    return type(v) is int and 0 <= v <= MOST


def is_count(v):
    return is_whole(v) and v > 0


def hex_of(length):
    return lambda v: isinstance(v, str) and re.fullmatch("[0-9a-f]{%d}" % (2 * length), v) is not None


def one_of(*values):
    return lambda v: isinstance(v, str) and v in values


def list_of(form):
    return lambda v: isinstance(v, list) and all(fits(form, x) for x in v)


def or_null(form):
    return lambda v: v is None or fits(form, v)


def fits(form, v):
    if isinstance(form, dict):
        return isinstance(v, dict) and v.keys() == form.keys() and all(fits(form[k], v[k]) for k in form)
    return form(v)


def is_time(v):
    if not isinstance(v, str) or not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", v, re.ASCII):
        return False
    try:
        datetime.strptime(v, "%Y-%m-%dT%H:%M:%S.%fZ")
        return True
    except ValueError:
        return v[:4] == "0000" and is_time("2000" + v[4:])


def is_reason(v):
    return isinstance(v, str) and re.fullmatch("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*", v) is not None


is_bool = lambda v: isinstance(v, bool)
hex16, hex32, hex64 = hex_of(16), hex_of(32), hex_of(64)
is_role = one_of("notary", "supervisor")
APPROVALS = list_of({"by": is_role, "signature": hex64})
CLAIM = {"batch": is_code, "seq": is_count}
PICK = dict(CLAIM, pick=is_count)
CHOSEN = dict(PICK, slot=is_count)
WITHHELD = {"lot": is_code, "reason": is_reason}
MEMBERS = list_of({"household": is_code, "rights": is_count})
FROZEN = {
    "protocol": is_text, "ceremony": is_code, "rehearsal": is_bool, "batch": is_code, "mode": is_text,
    "draws": is_text, "type": is_code, "parties": list_of(is_code), "digits": is_whole, "offsetDigits": is_whole,
    "stations": is_count, "calls": is_count, "missed": is_text, "makeUpOf": list_of(is_code),
    "orderFrom": or_null(is_code), "withheld": list_of(WITHHELD), "lots": list_of(is_code),
    "claims": list_of({"seq": is_count, "claimant": is_code, "count": is_count, "members": MEMBERS}),
}
OPENED = {"nonce": dict(CHOSEN, lot=is_code, nonce=hex16), "code": dict(CHOSEN, lot=is_code, code=hex16)}
FORMS = {
    "CeremonyOpened": {"ceremony": is_code, "title": is_text, "rehearsal": is_bool,
                       "software": {"version": is_text, "sha256": hex32},
                       "keys": {"notary": hex32, "supervisor": hex32}},
    "RegisterFrozen": {"households": hex32, "stock": hex32},
    "BatchFrozen": {"batch": FROZEN, "input": hex32},
    "SecretsCommitted": {"batch": is_code, "parties": list_of({"party": is_code, "commitment": hex32})},
    "DigitsDrawn": {"batch": is_code, "digits": is_text},
    "BoardSealed": {"batch": is_code, "boardRoot": hex32, "size": is_count},
    "BatchAbandoned": {"batch": is_code, "reason": is_reason, "approvals": APPROVALS},
    "HouseholdCalled": dict(CLAIM, attempt=is_count, station=is_count),
    "HouseholdMissed": CLAIM,
    "ClaimWaived": dict(CLAIM, rights=is_count, document=hex32, approvals=APPROVALS),
    "SlotDesignated": CHOSEN,
    "OffsetRolled": dict(CHOSEN, digits=is_text),
    "TicketOpened": lambda v: fits(OPENED["nonce" if "nonce" in v else "code"], v),
    "TicketNotarised": PICK,
    "TicketVoided": dict(CHOSEN, lot=is_code, reason=is_reason, approvals=APPROVALS),
    "ResultSigned": dict(CLAIM, document=hex32, signer=one_of("self", "proxy", "group", "refused")),
    "ResultAnnounced": CLAIM,
    "DrawRegistered": CLAIM,
    "GroupAllocated": dict(PICK, allocation=list_of({"household": is_code, "dwelling": is_code}), document=hex32),
    "BatchOpened": {"batch": is_code, "results": list_of({"seq": is_count, "pick": is_count, "lot": is_code})},
    "TicketCounted": {"batch": is_code, "lot": is_code, "code": hex16},
    "TicketLost": {"batch": is_code, "lot": is_code, "code": hex16, "reason": is_reason, "approvals": APPROVALS},
    "KeyReplaced": {"role": is_role, "publicKey": hex32, "reason": is_reason, "approvals": APPROVALS},
    "SecretsRevealed": {"batch": is_code, "secrets": list_of({"party": is_code, "secret": hex32})},
    "BatchClosed": {"batch": is_code},
    "CeremonySuspended": {"reason": is_reason},
    "CeremonyResumed": {},
    "MachineTakenOver": {"machine": is_text, "lastSeq": is_whole, "lastHead": hex32, "approvals": APPROVALS},
    "HeadAttested": {"by": is_role, "seq": is_whole, "head": hex32, "signature": hex64},
    "CeremonyClosed": {"owed": list_of({"household": is_code, "type": is_code, "rights": is_count})},
}
ENTRY = {"actor": is_text, "at": is_time, "data": lambda v: isinstance(v, dict), "seq": is_count,
         "type": lambda v: is_text(v) and v != ""}
HEAD = {"attestations": list_of({"by": is_role, "signature": hex64}), "head": hex32, "seq": is_count}


def number_from(text):
    """A number that JSON writes with a point or an exponent is whole, or kept as it is and refused by its form."""
    value = float(text)
    return int(value) if value.is_integer() and abs(value) <= MOST else value


def read_json(raw, check, seq, what, check_twice=1):
    """The value of a JSON text in UTF-8, no member named twice."""
    def members(pairs):
        if len({k for k, _ in pairs}) != len(pairs):
            raise Wrong(check_twice, seq, what + " names a member twice")
        return dict(pairs)

    def constant(name):
        raise ValueError(name + " is no JSON")

    try:
        if nesting(raw) > 200:
            raise ValueError("nested too deep")
        text = raw.decode("utf-8")
        return json.loads(text, object_pairs_hook=members, parse_float=number_from, parse_constant=constant)
    except (ValueError, RecursionError) as error:
        raise Wrong(check, seq, "%s is no JSON as it should be: %s" % (what, error))


def nesting(raw):
    depth = deepest = 0
    for c in re.sub(rb'"(?:[^"\\]|\\.)*"', b"", raw):
        depth += (c in b"[{") - (c in b"]}")
        deepest = max(deepest, depth)
    return deepest


def is_clean(v, depth=0):
    """Section 1 for data whose type is not listed: text in NFC, whole numbers, ASCII keys."""
    if isinstance(v, dict):
        return all(k.isascii() and is_clean(x) for k, x in v.items())
    if isinstance(v, list):
        return all(map(is_clean, v))
    return v is None or isinstance(v, bool) or is_text(v) or (type(v) is int and abs(v) <= MOST)


# ---- files (checks 1 and 2) ------------------------------------------------------------------------------------------

HOUSEHOLDS = "household,queueNo,name,village,type,rights,group,commitment"
STOCK = "dwelling,type,stairwell,area,storageRoom"
RESULTS = "batch,seq,pick,claimant,lot,slot"
RECORDINGS = "file,sha256,startedAt,durationMs"
NEEDED = ["ledger.jsonl", "head.json", "households.csv", "stock.csv", "results.csv", "manifest.json"]
LARGEST = 512 * 1024 * 1024


def read_bundle(path):
    """The files of a folder or zip by their names."""
    if os.path.isdir(path):
        names = sorted(os.listdir(path))
        for name in names:
            if not os.path.isfile(os.path.join(path, name)) or os.path.islink(os.path.join(path, name)):
                raise Wrong(1, 0, "%r is no plain file" % name)
        return {name: open(os.path.join(path, name), "rb").read() for name in names}
    try:
        with zipfile.ZipFile(path) as box:
            entries = [entry for entry in box.infolist() if not entry.is_dir()]
            names = [entry.filename for entry in entries]
            if len(set(names)) != len(names) or sum(entry.file_size for entry in entries) > LARGEST:
                raise Wrong(1, 0, "the zip holds a name twice, or too much")
            folder = os.path.commonprefix(names)
            folder = folder[: folder.rfind("/") + 1]
            return {entry.filename[len(folder):]: box.read(entry) for entry in entries}
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError) as error:
        raise Wrong(1, 0, "%s cannot be read: %s" % (path, error))


def table(files, name, heading, forms):
    """The rows of a CSV file: UTF-8 with BOM, RFC 4180, CRLF after every line, this heading."""
    try:
        text = files[name].decode("utf-8")
    except UnicodeDecodeError:
        raise Wrong(1, 0, name + " is not UTF-8")
    if not text.startswith("\ufeff" + heading + "\r\n"):
        raise Wrong(1, 0, name + " does not begin with its heading")
    rest, rows, line = text[len(heading) + 3:], [], 1
    field = re.compile('(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)')
    at, row = 0, []
    while at < len(rest) or row:
        found = field.match(rest, at)
        if not found:
            raise Wrong(1, 0, "%s, row %d is not RFC 4180" % (name, line))
        at = found.end()
        row.append(found.group(2) if found.group(1) is None else found.group(1).replace('""', '"'))
        if found.group(3) == ",":
            continue
        if len(row) != len(forms) or not all(form(v) for form, v in zip(forms.values(), row)):
            raise Wrong(1, 0, "%s, row %d is not of the form of its columns" % (name, line))
        rows.append(dict(zip(forms, row)))
        row, line = [], line + 1
    return rows


def digits_of(form):
    return lambda v: re.fullmatch("0|[1-9][0-9]{0,15}", v, re.ASCII) is not None and form(int(v))


def or_empty(form):
    return lambda v: v == "" or form(v)


TABLES = {
    "households.csv": (HOUSEHOLDS, dict(household=is_code, queueNo=digits_of(is_whole), name=is_text, village=is_text,
                                        type=is_code, rights=digits_of(is_count), group=or_empty(is_code),
                                        commitment=hex32)),
    "stock.csv": (STOCK, dict(dwelling=is_code, type=is_code, stairwell=is_code, area=is_text, storageRoom=is_text)),
    "results.csv": (RESULTS, dict(batch=is_code, seq=digits_of(is_whole), pick=digits_of(is_whole), claimant=is_code,
                                  lot=is_code, slot=or_empty(digits_of(is_whole)))),
    "recordings.csv": (RECORDINGS, dict(file=is_text, sha256=hex32, startedAt=is_text,
                                        durationMs=digits_of(is_whole))),
}


def check_manifest(files):
    """Every other file is listed with its hash; answers the names of those that are not as the manifest has them."""
    for name in NEEDED:
        if name not in files:
            raise Wrong(1, 0, name + " is missing")
    manifest = read_json(files["manifest.json"], 1, 0, "manifest.json")
    if not fits({"files": lambda v: isinstance(v, dict) and all(hex32(x) for x in v.values())}, manifest):
        raise Wrong(1, 0, "manifest.json is not of its form")
    listed, there = set(manifest["files"]), set(files) - {"manifest.json"}
    for name in sorted(listed ^ there):
        raise Wrong(1, 0, "%s is %s" % (name, "missing" if name in listed else "not in the manifest"))
    return [name for name in sorted(listed) if sha(files[name]).hex() != manifest["files"][name]]


def read_ledger(raw):
    """The entries: canonical bodies, seq without gaps (2), each of its form (1)."""
    if not raw.endswith(b"\n"):
        raise Wrong(1 if raw else 3, raw.count(b"\n") + 1 if raw else 0, "the ledger does not end with a whole line")
    entries = []
    for seq, body in enumerate(raw[:-1].split(b"\n"), 1):
        entry = read_json(body, 1, seq, "the line", 2)
        if not fits(ENTRY, entry) or not is_clean(entry["data"]):
            raise Wrong(1, seq, "not an entry of the form of section 10")
        if entry["type"] in FORMS and not fits(FORMS[entry["type"]], entry["data"]):
            raise Wrong(1, seq, "%s is not of its form" % entry["type"])
        if jcs(entry) != body:
            raise Wrong(2, seq, "the body is not canonical JSON")
        if entry["seq"] != seq:
            raise Wrong(2, seq, "seq is %d" % entry["seq"])
        entries.append(entry)
    return entries


def heads_of(raw):
    heads = [bytes(32)]
    for body in raw[:-1].split(b"\n"):
        heads.append(sha(tag("entry"), heads[-1], body))
    return [head.hex() for head in heads]

# ---- register, dwellings and rights across batches (section 12, check 15) --------------------------------------------


class Register:
    def __init__(self, households, stock, wrong):
        self.rights, self.queue, self.person, self.groups = {}, {}, {}, {}
        for row in households:
            house, kind = row["household"], row["type"]
            facts = (row["queueNo"], row["name"], row["village"], row["commitment"])
            wrong(15, (house, kind) in self.rights, "%s has two rows of type %s" % (house, kind))
            wrong(15, self.person.setdefault(house, facts) != facts, "%s is two persons in its rows" % house)
            self.rights[house, kind] = int(row["rights"])
            self.queue[house] = int(row["queueNo"])
            if row["group"]:
                self.groups.setdefault((row["group"], kind), []).append(house)
        codes = [row["dwelling"] for row in stock]
        wrong(15, codes != sorted(set(codes), key=lambda code: code.encode()), "stock.csv is not sorted by dwelling")
        for code, _ in self.groups:
            wrong(15, code in self.queue, "%s is a household and a group" % code)
        self.in_group = {(house, kind) for (_, kind), houses in self.groups.items() for house in houses}
        self.type_of = {row["dwelling"]: row["type"] for row in stock}
        self.stairwells = {}
        for row in stock:
            self.stairwells.setdefault(row["stairwell"], []).append(row["dwelling"])
        self.held = {}  # dwelling: "pooled" or "given"
        self.settled = {}  # (household, type): rights given and waived
        self.pooled = {}  # (household, type): rights in open batches

    def owed(self, house, kind):
        taken = self.settled.get((house, kind), 0) + self.pooled.get((house, kind), 0)
        return self.rights.get((house, kind), 0) - taken

    def dwellings(self, draws, lot):
        return self.stairwells.get(lot, []) if draws == "stairwells" else [lot]

    def free(self, kind):
        return [d for d, t in self.type_of.items() if t == kind and d not in self.held]

    def all_owed(self):
        keys = sorted(self.rights, key=lambda key: (key[0].encode(), key[1].encode()))
        return [{"household": h, "type": t, "rights": self.owed(h, t)} for h, t in keys if self.owed(h, t) > 0]

    def place(self, claimant, kind):
        """Where a claimant stands in the queue: a group by the smallest among its members."""
        houses = self.groups.get((claimant, kind), [claimant])
        return min((self.queue.get(house, 0) for house in houses))


def shares(claim, rights=None):
    """What a claim, or so many of its rights, weighs for each household."""
    if claim["members"]:
        return [(m["household"], m["rights"]) for m in claim["members"]]
    return [(claim["claimant"], claim["count"] if rights is None else rights)]


def check_rules(frozen, ceremony, wrong):
    """Section 3 (check 4)."""
    f, n = frozen, len(frozen["lots"])
    wrong(4, f["protocol"] != "sunlot/1", "protocol is %r" % f["protocol"])
    wrong(4, f["ceremony"] != ceremony["ceremony"], "it is of another ceremony")
    wrong(4, f["rehearsal"] != ceremony["rehearsal"], "it is a rehearsal and the ceremony is not, or the other way")
    wrong(4, f["mode"] not in ("board", "batch", "tickets"), "mode is %r" % f["mode"])
    wrong(4, f["draws"] not in ("dwellings", "stairwells", "households"), "draws is %r" % f["draws"])
    wrong(4, f["missed"] not in ("end", "makeup"), "missed is %r" % f["missed"])
    if f["mode"] == "tickets":
        wrong(4, f["parties"] != [] or f["digits"] != 0, "paper tickets have no parties and no digits")
    else:
        wrong(4, len(set(f["parties"])) != len(f["parties"]), "a party stands twice")
        wrong(4, not {"machine", "notary", "supervisor"} <= set(f["parties"]), "a party is missing")
        wrong(4, f["digits"] < 24, "fewer than 24 digits")
    wrong(4, f["offsetDigits"] != 0 and 10 ** min(f["offsetDigits"], 40) < 1000 * n, "too few offset digits")
    wrong(4, n == 0 or f["lots"] != sorted(set(f["lots"]), key=lambda lot: lot.encode()), "lots are not sorted")
    wrong(4, any((f["draws"] == "stairwells") != bool(c["members"]) for c in f["claims"]), "members do not fit draws")
    wrong(4, [c["seq"] for c in f["claims"]] != list(range(1, len(f["claims"]) + 1)), "claims are not 1, 2, 3 ...")
    wrong(4, not f["claims"] or sum(c["count"] for c in f["claims"]) > n, "no claims, or more than lots")
    if f["draws"] == "households":
        alone = [(c["claimant"], c["count"], c["members"]) for c in f["claims"]] == [("order", n, [])]
        wrong(4, f["mode"] != "batch" or not alone, "an order lottery has one claim, by order, for all its lots")


def check_across(frozen, reg, batches, wrong):
    """Section 12, at the freeze (check 15). `batches` by their codes."""
    f, draws, kind, claims = frozen, frozen["draws"], frozen["type"], frozen["claims"]
    order = batches.get(f["orderFrom"])
    if f["orderFrom"] is not None:
        good = order is not None and order.frozen["draws"] == "households" and order.results is not None
        wrong(15, not good, "orderFrom names no order lottery that was opened")
    withheld = [w["lot"] for w in f["withheld"]]
    wrong(15, len(set(withheld)) != len(withheld) or set(withheld) & set(f["lots"]), "withheld lots do not fit")
    if draws == "households":
        wrong(15, f["makeUpOf"] != [], "an order lottery makes nothing up")
        for lot in f["lots"]:
            wrong(15, lot not in reg.queue and (lot, kind) not in reg.groups, "%s is not in the register" % lot)
        return
    for lot in f["lots"] + withheld:
        dwellings = reg.dwellings(draws, lot)
        wrong(15, not dwellings, "%s is no stairwell" % lot)
        for dwelling in dwellings:
            wrong(15, reg.type_of.get(dwelling) != kind, "%s is no dwelling of type %s" % (dwelling, kind))
            wrong(15, dwelling in reg.held and lot not in withheld, "%s is not free" % dwelling)
    names = [c["claimant"] for c in claims]
    wrong(15, len(set(names)) != len(names), "a claimant stands twice")
    houses = [house for c in claims for house, _ in shares(c)]
    wrong(15, len(set(houses)) != len(houses), "a household stands twice")
    for c in claims:
        check_claim(c, f, reg, wrong)
    if f["makeUpOf"]:
        return check_make_up(f, reg, batches, withheld, wrong)
    if order and order.results:
        drawn = [result["lot"] for result in order.results]
        place = {c["claimant"]: next((drawn.index(x) for x in [c["claimant"]] + [h for h, _ in shares(c)][:1]
                                      if x in drawn), None) for c in claims}
        wrong(15, None in place.values(), "a claimant is not in the order that was drawn")
        places = [place[name] for name in names]
    else:
        places = [reg.place(name, kind) for name in names]
    wrong(15, places != sorted(places), "claims are not in their order")


def check_claim(c, f, reg, wrong):
    name, kind = c["claimant"], f["type"]
    if f["draws"] == "stairwells":
        members = reg.groups.get((name, kind))
        wrong(15, not members, "%s is no group" % name)
        wrong(15, c["count"] != 1, "a group draws one stairwell")
        told = {m["household"]: m["rights"] for m in c["members"]}
        wrong(15, len(told) != len(c["members"]), "a member stands twice")
        wrong(15, told != {h: reg.rights[h, kind] for h in members or []}, "members of %s are not as registered" % name)
        size = sum(told.values())
        for lot in f["lots"]:
            wrong(15, len(reg.stairwells[lot]) != size, "%s has not as many dwellings as %s rights" % (lot, name))
        for house, rights in shares(c):
            wrong(15, rights > reg.owed(house, kind), "%s is not owed that much" % house)
        return
    owed = reg.owed(name, kind)
    wrong(15, name not in reg.queue, "%s is not in the register" % name)
    wrong(15, c["count"] > owed, "%s is owed %d" % (name, owed))
    if not f["makeUpOf"]:
        wrong(15, (name, kind) in reg.in_group, "%s draws in its group" % name)
        wrong(15, c["count"] != owed, "a first claim is for all that is owed")


def check_make_up(f, reg, batches, withheld, wrong):
    kind, draws = f["type"], f["draws"]
    olds = [batches.get(code) for code in f["makeUpOf"]]
    wrong(15, len(set(f["makeUpOf"])) != len(olds), "a batch is made up twice")
    fit = all(old and old.phase == "closed" and old.frozen["type"] == kind
              and old.frozen["draws"] != "households" for old in olds)
    wrong(15, not fit, "makeUpOf names a batch that is not a closed one of this type")
    wanted = []
    for claim in (claim for old in olds for claim in old.frozen["claims"]):
        if draws == "stairwells":
            if claim["members"] and all(reg.owed(h, kind) >= n for h, n in shares(claim)):
                wanted.append((claim["claimant"], 1))
        else:
            wanted += [(h, reg.owed(h, kind)) for h, _ in shares(claim) if reg.owed(h, kind) > 0]
    wanted = list(dict.fromkeys(wanted))
    wrong(15, [(c["claimant"], c["count"]) for c in f["claims"]] != wanted, "claims are not all that is still owed")
    free = set(reg.free(kind))
    if draws == "stairwells":
        size = len(reg.stairwells[f["lots"][0]])
        free = {s for s, ds in reg.stairwells.items() if len(ds) == size and set(ds) <= free}
    wrong(15, free - set(withheld) != set(f["lots"]), "lots are not all that is free")


# ---- a batch and its claims (checks 3 to 11) -------------------------------------------------------------------------


class Claim:
    def __init__(self, claim):
        self.told, self.count, self.state = claim, claim["count"], "waiting"
        self.attempts = self.since_miss = self.misses = 0
        self.picks, self.station, self.allocated = [], None, False
        self.signed = self.announced = False

    @property
    def standing(self):
        return [pick for pick in self.picks if not pick["void"]]

    @property
    def over(self):
        return self.state in ("registered", "missed for good", "waived", "void")

    def settle(self):
        """After a void or a waiver: all of it void or given up ends a claim."""
        if len(self.picks) >= self.count and not self.standing:
            self.state = "void" if self.picks else "waived"


class Batch:
    def __init__(self, frozen, frozen_input, secret_board):
        self.frozen, self.input, self.phase = frozen, frozen_input, "frozen"
        self.claims = [Claim(claim) for claim in frozen["claims"]]
        self.board, self.nonces, self.tickets = secret_board
        self.commitments, self.attested, self.results = None, set(), None
        self.slots, self.lots, self.pending = {}, {}, None
        self.digits = self.root = None

    @property
    def size(self):
        return len(self.frozen["lots"])

    def next_due(self, claim):
        """First calls in seq order, then those missed once, in seq order again."""
        waiting = [c for c in self.claims if c.state == "waiting"]
        if waiting:
            return claim is waiting[0]
        return claim is next((c for c in self.claims if c.state == "missed"), None)

    def leaf(self, i):
        if self.frozen["mode"] == "tickets":
            lot = self.frozen["lots"][i]
            return sha(b"\0", jcs({"code": self.tickets[lot], "lot": lot}))
        return sha(b"\0", jcs({"lot": self.board[i], "nonce": self.nonces[i], "slot": i + 1}))


def look_ahead(entries, start, frozen, frozen_input):
    """What the rest of the ledger reveals of a batch: its board and nonces, or the codes of its tickets."""
    mine = [e for e in entries[start:] if e["data"].get("batch") == frozen["batch"]]
    last = {e["type"]: e["data"] for e in mine if e["type"] in ("SecretsCommitted", "DigitsDrawn", "SecretsRevealed")}
    if frozen["mode"] == "tickets":
        kinds = ("TicketOpened", "TicketCounted", "TicketLost")
        codes = {e["data"]["lot"]: e["data"].get("code", "") for e in mine if e["type"] in kinds}
        return None, None, codes if set(codes) == set(frozen["lots"]) else None
    if len(last) < 3:
        return None, None, None
    secrets = [bytes.fromhex(s["secret"]) for s in last["SecretsRevealed"]["secrets"]]
    promised = [p["commitment"] for p in last["SecretsCommitted"]["parties"]]
    if [commitment_of(frozen_input, s).hex() for s in secrets] != promised:
        return None, None, None
    stream = Stream({"input": frozen_input}, secrets, last["DigitsDrawn"]["digits"])
    board = stream.shuffled(frozen["lots"])
    return board, [stream.block("nonce", s + 1)[:16].hex() for s in range(len(board))], None


class Walk:
    """The ledger from its beginning: each entry against all that came before it."""

    def __init__(self, entries, heads, tables, files):
        self.entries, self.heads, self.tables, self.files = entries, heads, tables, files
        self.batches, self.order, self.commitments, self.codes = {}, [], set(), set()
        self.ceremony = self.register = self.closed = self.suspended = None
        self.keys, self.seq, self.said, self.doubt = {}, 0, [], None

    def wrong(self, check, holds_not, what):
        if holds_not:
            raise Wrong(check, self.seq, what)

    def go(self, until):
        """Takes the entries up to that seq."""
        for entry in self.entries[self.seq:until]:
            self.seq += 1
            self.one(entry["type"], entry["data"])
            before = self.entries[self.seq - 2]["at"] if self.seq > 1 else ""
            if entry["at"] < before:
                self.say("time runs backwards")

    def say(self, what):
        self.said.append("提示 notice, entry %d: %s" % (self.seq, what))

    def one(self, kind, data):
        self.wrong(3, self.closed, "the ceremony is closed already")
        self.wrong(3, (kind == "CeremonyOpened") != (self.seq == 1), "CeremonyOpened is the first entry, once")
        if kind not in FORMS:
            return
        allowed = ("HeadAttested", "CeremonyResumed", "MachineTakenOver")
        self.wrong(3, self.suspended and kind not in allowed, "the ceremony is suspended")
        batch = self.batches.get(data.get("batch")) if isinstance(data.get("batch"), str) else None
        self.wrong(3, isinstance(data.get("batch"), str) and not batch, "there is no such batch")
        claim = None
        if batch and "seq" in data:
            missing = data["seq"] > len(batch.claims)
            check = {"TicketVoided": 13, "GroupAllocated": 15}.get(kind, 10)
            self.wrong(check, missing, "there is no such claim")
            claim = batch.claims[data["seq"] - 1]
        getattr(self, "on_" + kind)(data, batch, claim)

    def approved(self, what, data, by=("notary", "supervisor")):
        told = {k: v for k, v in data.items() if k != "approvals"}
        message = tag("approve") + jcs(dict(told, what=what))
        self.wrong(13, [a["by"] for a in data["approvals"]] != list(by), "it is not approved by " + " and ".join(by))
        for a in data["approvals"]:
            self.wrong(13, not is_signed(self.keys[a["by"]], message, a["signature"]), a["by"] + " did not approve it")

    # the ceremony

    def on_CeremonyOpened(self, data, *_):
        self.ceremony, self.keys = data, dict(data["keys"])

    def on_RegisterFrozen(self, data, *_):
        self.wrong(3, self.register, "the register is frozen already")
        for name in () if self.doubt else ("households", "stock"):
            self.wrong(15, sha(self.files[name + ".csv"]).hex() != data[name], name + ".csv is not what was frozen")
        self.register = Register(self.tables["households.csv"], self.tables["stock.csv"], self.wrong)

    def on_CeremonySuspended(self, data, *_):
        self.suspended = True
        self.say("suspended: " + data["reason"])

    def on_CeremonyResumed(self, *_):
        self.wrong(3, not self.suspended, "the ceremony was not suspended")
        self.suspended = False

    def on_MachineTakenOver(self, data, *_):
        here = (self.seq - 1, self.heads[self.seq - 1])
        self.wrong(3, (data["lastSeq"], data["lastHead"]) != here, "it does not name the entry before it")
        self.approved("MachineTakenOver", data)
        self.suspended = False
        self.say("machine taken over")

    def on_KeyReplaced(self, data, *_):
        self.approved("KeyReplaced", data, ["supervisor" if data["role"] == "notary" else "notary"])
        self.keys[data["role"]] = data["publicKey"]
        self.say("key of the %s replaced" % data["role"])

    def on_HeadAttested(self, data, *_):
        here = (self.seq - 1, self.heads[self.seq - 1])
        self.wrong(14, (data["seq"], data["head"]) != here, "it does not name the head before it")
        self.wrong(14, not self.attests(data, here), "the %s did not sign this head" % data["by"])
        for batch in self.batches.values():
            batch.attested.add(data["by"])

    def attests(self, attestation, here):
        message = tag("attest") + u64(here[0]) + bytes.fromhex(here[1])
        return is_signed(self.keys[attestation["by"]], message, attestation["signature"])

    def on_CeremonyClosed(self, data, *_):
        self.wrong(3, not self.register, "the register was never frozen")
        for code, batch in self.batches.items():
            self.wrong(3, batch.phase not in ("closed", "abandoned"), "batch %s is not closed" % code)
        for code, batch in self.batches.items():
            for claim in batch.claims:
                due = claim.told["members"] and claim.state == "registered" and batch.phase == "closed"
                self.wrong(15, due and not claim.allocated, "%s has not shared out" % claim.told["claimant"])
        self.wrong(15, data["owed"] != self.register.all_owed(), "the list of what is owed is not what is owed")
        self.closed = True

    # a batch

    def on_BatchFrozen(self, data, *_):
        frozen, told = data["batch"], data["input"]
        self.wrong(3, not self.register, "the register is not frozen")
        self.wrong(3, frozen["batch"] in self.batches, "a batch of this code was frozen before")
        check_rules(frozen, self.ceremony, self.wrong)
        self.wrong(4, sha(tag("input"), jcs(frozen)).hex() != told, "the input is not the hash of the batch")
        check_across(frozen, self.register, self.batches, self.wrong)
        batch = Batch(frozen, told, look_ahead(self.entries, self.seq, frozen, told))
        self.batches[frozen["batch"]] = batch
        for dwelling in self.dwellings(batch):
            self.register.held[dwelling] = "pooled"
        self.pool(batch, 1)

    def dwellings(self, batch):
        f = batch.frozen
        return [d for lot in f["lots"] for d in self.register.dwellings(f["draws"], lot) if f["draws"] != "households"]

    def pool(self, batch, sign):
        if batch.frozen["draws"] == "households":
            return
        for claim in batch.claims:
            for house, rights in shares(claim.told):
                self.add(self.register.pooled, house, batch, sign * rights)

    @staticmethod
    def add(rights, house, batch, more):
        key = (house, batch.frozen["type"])
        rights[key] = rights.get(key, 0) + more

    def phase(self, batch, wanted, modes, attested=False):
        mode = batch.frozen["mode"]
        self.wrong(3, mode not in modes, "mode %s has no such entry" % mode)
        self.wrong(3, batch.phase != wanted, "the batch is %s, not %s" % (batch.phase, wanted))
        if attested:
            self.wrong(3, len(batch.attested) < 2, "notary and supervisor have not both attested the head")

    def on_SecretsCommitted(self, data, batch, *_):
        self.phase(batch, "frozen", ("board", "batch"))
        self.wrong(5, [p["party"] for p in data["parties"]] != batch.frozen["parties"], "not the parties in order")
        for party in data["parties"]:
            self.wrong(5, party["commitment"] in self.commitments, "a commitment stood in the ledger before")
            self.commitments.add(party["commitment"])
        batch.commitments = [p["commitment"] for p in data["parties"]]
        batch.phase, batch.attested = "committed", set()

    def on_DigitsDrawn(self, data, batch, *_):
        self.phase(batch, "committed", ("board", "batch"), True)
        self.all_digits(6, data["digits"], batch.frozen["digits"])
        batch.phase, batch.digits = "digits", data["digits"]

    def all_digits(self, check, digits, n):
        self.wrong(check, not re.fullmatch("[0-9]{%d}" % n, digits, re.ASCII), "these are not %d digits" % n)

    def on_BoardSealed(self, data, batch, *_):
        is_paper = batch.frozen["mode"] == "tickets"
        self.phase(batch, "frozen" if is_paper else "digits", ("board", "tickets"))
        self.wrong(7, data["size"] != batch.size, "the board has %d slots" % batch.size)
        if batch.tickets or batch.board:
            root = merkle_root([batch.leaf(i) for i in range(batch.size)]).hex()
            self.wrong(7, root != data["boardRoot"], "the root recomputed is " + root)
        batch.phase, batch.root, batch.attested = "sealed", data["boardRoot"], set()

    def on_BatchAbandoned(self, data, batch, *_):
        early = ("frozen",) if batch.frozen["mode"] == "tickets" else ("frozen", "committed")
        self.wrong(3, batch.phase not in early, "too late to abandon the batch")
        self.approved("BatchAbandoned", data)
        self.release(batch)
        batch.phase = "abandoned"
        self.say("batch %s abandoned" % data["batch"])

    def on_BatchOpened(self, data, batch, *_):
        self.phase(batch, "digits", ("batch",))
        rights = [(c["seq"], k + 1) for c in batch.frozen["claims"] for k in range(c["count"])]
        told = [(r["seq"], r["pick"]) for r in data["results"]]
        self.wrong(8, told != rights, "the results are not one for each right, in their order")
        lots = [r["lot"] for r in data["results"]]
        self.wrong(8, batch.board and lots != batch.board[: len(lots)], "not the lots that the draw gives")
        self.wrong(8, not set(lots) <= set(batch.frozen["lots"]), "a lot is not of the batch")
        self.wrong(9, len(set(lots)) != len(lots), "a lot stands twice")
        batch.phase, batch.results = "opened", data["results"]
        for result in data["results"]:
            claim = batch.claims[result["seq"] - 1]
            claim.picks.append({"slot": None, "lot": result["lot"], "void": False, "entry": self.seq})
            claim.state = "registered"
            self.order.append((data["batch"], claim, claim.picks[-1], len(claim.picks)))

    def on_TicketCounted(self, data, batch, *_):
        self.phase(batch, "sealed", ("tickets",))
        self.take_ticket(batch, data["lot"], data["code"])

    def on_TicketLost(self, data, batch, *_):
        self.phase(batch, "sealed", ("tickets",))
        self.take_ticket(batch, data["lot"], data["code"])
        self.approved("TicketLost", data)
        self.say("ticket of %s lost" % data["lot"])

    def take_ticket(self, batch, lot, code):
        self.wrong(7, lot not in batch.frozen["lots"], "%s is no lot of the batch" % lot)
        self.wrong(9, lot in batch.lots, "%s has turned up before" % lot)
        batch.lots[lot] = code

    def all_over(self, batch):
        for claim in batch.claims:
            self.wrong(10, not claim.over, "claim %d is not over" % claim.told["seq"])

    def on_SecretsRevealed(self, data, batch, *_):
        self.phase(batch, "sealed" if batch.frozen["mode"] == "board" else "opened", ("board", "batch"))
        self.wrong(5, [s["party"] for s in data["secrets"]] != batch.frozen["parties"], "not the parties in order")
        found = [commitment_of(batch.input, bytes.fromhex(s["secret"])).hex() for s in data["secrets"]]
        self.wrong(5, found != batch.commitments, "a secret is not the one committed to")
        closes = any(e["type"] == "BatchClosed" and e["data"] == {"batch": data["batch"]} for e in self.entries)
        if batch.frozen["mode"] == "board" and not closes:
            self.all_over(batch)
        batch.phase = "revealed"

    def on_BatchClosed(self, data, batch, *_):
        if batch.frozen["mode"] == "tickets":
            self.phase(batch, "sealed", ("tickets",))
            self.all_over(batch)
            self.wrong(7, len(batch.lots) != batch.size, "a ticket has not turned up")
        else:
            self.phase(batch, "revealed", ("board", "batch"))
            self.all_over(batch)
        self.release(batch)
        for claim in batch.claims if batch.frozen["draws"] != "households" else []:
            for pick in claim.standing:
                for dwelling in self.register.dwellings(batch.frozen["draws"], pick["lot"]):
                    self.register.held[dwelling] = "given"
            for house, rights in shares(claim.told, len(claim.standing)) if claim.standing else []:
                self.add(self.register.settled, house, batch, rights)
        batch.phase = "closed"

    def release(self, batch):
        for dwelling in self.dwellings(batch):
            self.register.held.pop(dwelling, None)
        self.pool(batch, -1)
        for claim in batch.claims:
            for house, rights in getattr(claim, "given_up", []):
                self.add(self.register.pooled, house, batch, rights)

    # a claim

    def on_HouseholdCalled(self, data, batch, claim):
        self.phase(batch, "sealed", ("board", "tickets"), True)
        self.wrong(10, data["station"] > batch.frozen["stations"], "there is no such station")
        self.wrong(10, data["attempt"] != claim.attempts + 1, "the next attempt is %d" % (claim.attempts + 1))
        if claim.state == "stage":
            self.wrong(10, claim.picks or claim.station != data["station"], "it is on stage already")
        else:
            busy = [c for c in batch.claims if c.state == "stage" and c.station == data["station"]]
            self.wrong(10, busy, "another claim is on stage there")
            self.wrong(10, claim.state not in ("waiting", "missed"), "the claim is over")
            self.wrong(10, not batch.next_due(claim), "it is not its turn")
        claim.state, claim.station = "stage", data["station"]
        claim.attempts, claim.since_miss = claim.attempts + 1, claim.since_miss + 1

    def on_stage(self, batch, claim, *besides):
        self.phase(batch, "sealed", ("board", "tickets"))
        self.wrong(10, claim.state not in ("stage",) + besides, "the claim is not on stage")

    def on_HouseholdMissed(self, data, batch, claim):
        self.on_stage(batch, claim)
        self.wrong(10, claim.picks or claim is batch.pending, "it has drawn already")
        self.wrong(10, claim.since_miss < batch.frozen["calls"], "it was not called often enough")
        claim.misses, claim.since_miss = claim.misses + 1, 0
        final = batch.frozen["missed"] == "makeup" or claim.misses > 1
        claim.state = "missed for good" if final else "missed"

    def on_ClaimWaived(self, data, batch, claim):
        self.phase(batch, "sealed", ("board", "tickets"), True)
        self.wrong(10, claim.over or claim.signed, "the claim is over, or signed")
        self.wrong(10, claim is batch.pending, "a slot is designated and not opened")
        self.wrong(10, claim.state == "waiting" and not batch.next_due(claim), "it is not its turn")
        left = claim.count - len(claim.picks)
        given = shares(claim.told, left)
        good = left > 0 and data["rights"] in (left, sum(rights for _, rights in given))
        self.wrong(10, not good, "%d rights are left" % left)
        self.approved("ClaimWaived", data)
        claim.count, claim.given_up = len(claim.picks), given
        for house, rights in given:
            self.add(self.register.settled, house, batch, rights)
            self.add(self.register.pooled, house, batch, -rights)
        claim.state = "waived"  # what it has drawn may still be signed; then it must be registered
        self.say("claim %d of %s waives %d rights" % (data["seq"], data["batch"], data["rights"]))

    def on_SlotDesignated(self, data, batch, claim):
        self.on_stage(batch, claim)
        self.wrong(10, batch.pending, "another slot waits to be opened")
        self.wrong(10, claim.signed or len(claim.picks) >= claim.count, "it has nothing left to draw")
        self.wrong(10, data["pick"] != len(claim.picks) + 1, "the next pick is %d" % (len(claim.picks) + 1))
        self.wrong(10, claim.picks and not self.is_done(claim.picks[-1]), "the last ticket is not notarised")
        self.wrong(10, data["slot"] > batch.size, "there is no such slot")
        self.wrong(9, data["slot"] in batch.slots, "slot %d was opened before" % data["slot"])
        batch.pending, batch.aim, batch.rolled = claim, data["slot"], batch.frozen["offsetDigits"] == 0

    @staticmethod
    def is_done(pick):
        return pick["notarised"] or pick["void"]

    def pends(self, data, batch, claim):
        self.on_stage(batch, claim)
        self.wrong(10, batch.pending is not claim, "no slot of this claim is designated")
        self.wrong(10, data["pick"] != len(claim.picks) + 1, "the pick in hand is %d" % (len(claim.picks) + 1))

    def on_OffsetRolled(self, data, batch, claim):
        self.pends(data, batch, claim)
        self.wrong(11, batch.frozen["offsetDigits"] == 0, "this batch has no offset dice")
        self.wrong(10, batch.rolled, "it is rolled already")
        self.all_digits(11, data["digits"], batch.frozen["offsetDigits"])
        free = [slot for slot in range(1, batch.size + 1) if slot not in batch.slots]
        came = free[(free.index(batch.aim) + int(data["digits"])) % len(free)]
        self.wrong(11, data["slot"] != came, "the dice lead to slot %d" % came)
        batch.aim, batch.rolled = came, True

    def on_TicketOpened(self, data, batch, claim):
        lot, slot = data["lot"], data["slot"]
        self.wrong(1, ("code" in data) != (batch.frozen["mode"] == "tickets"), "code is for paper tickets, nonce for boards")
        self.phase(batch, "sealed", ("board", "tickets"))
        if batch.board:
            self.wrong(8, slot > batch.size, "there is no slot %d" % slot)
            drawn = (batch.board[slot - 1], batch.nonces[slot - 1])
            self.wrong(8, (lot, data.get("nonce")) != drawn, "under slot %d lay %s" % (slot, drawn[0]))
        self.wrong(8, lot not in batch.frozen["lots"], "%s is no lot of the batch" % lot)
        self.wrong(9, lot in batch.lots, "%s was opened before" % lot)
        self.pends(data, batch, claim)
        self.wrong(10, not batch.rolled, "the offset was not rolled")
        self.wrong(10, slot != batch.aim, "slot %d is designated" % batch.aim)
        batch.slots[slot], batch.lots[lot], batch.pending = lot, True, None
        claim.picks.append({"slot": slot, "lot": lot, "void": False, "notarised": False, "entry": self.seq})
        self.order.append((data["batch"], claim, claim.picks[-1], data["pick"]))

    def on_TicketNotarised(self, data, batch, claim):
        self.on_stage(batch, claim, "waived")
        self.wrong(10, data["pick"] != len(claim.picks) or batch.pending is claim, "this is not the ticket opened last")
        self.wrong(10, self.is_done(claim.picks[-1]), "it is notarised already, or void")
        claim.picks[-1]["notarised"] = True

    def on_TicketVoided(self, data, batch, claim):
        self.phase(batch, "sealed", ("board", "tickets"))
        pick = claim.picks[data["pick"] - 1] if claim and data["pick"] <= len(claim.picks) else None
        told = pick and claim.state in ("stage", "waived") and (pick["slot"], pick["lot"]) == (data["slot"], data["lot"]) and not pick["void"]
        self.wrong(13, not told or claim.signed, "it names no opened pick that can be void")
        self.approved("TicketVoided", data)
        pick["void"] = True
        claim.settle()
        self.say("slot %d (%s) is void: %s" % (data["slot"], data["lot"], data["reason"]))

    def on_ResultSigned(self, data, batch, claim):
        self.on_stage(batch, claim, "waived")
        whole = len(claim.picks) == claim.count and claim.standing and all(map(self.is_done, claim.picks))
        self.wrong(10, claim.signed or not whole, "it cannot be signed now")
        claim.signed, claim.state = True, "stage" if claim.state == "stage" else "signing"

    def on_ResultAnnounced(self, data, batch, claim):
        self.on_stage(batch, claim, "signing")
        self.wrong(10, claim.announced or not claim.signed, "it cannot be announced now")
        claim.announced = True

    def on_DrawRegistered(self, data, batch, claim):
        self.on_stage(batch, claim, "signing")
        self.wrong(10, not claim.announced, "it is not announced")
        claim.state = "registered"

    def on_GroupAllocated(self, data, batch, claim):
        self.wrong(15, claim.state != "registered" or claim.allocated, "there is nothing to share out now")
        pick = claim.picks[data["pick"] - 1] if data["pick"] <= len(claim.picks) else None
        self.wrong(15, not pick or pick["void"], "there is no such pick")
        self.wrong(15, not claim.told["members"], "this claim is not a group's")
        told = [a["dwelling"] for a in data["allocation"]]
        stairwell = sorted(self.register.stairwells[pick["lot"]], key=lambda code: code.encode())
        self.wrong(15, told != stairwell, "not each dwelling of the stairwell once, sorted")
        each = [m["household"] for m in claim.told["members"] for _ in range(m["rights"])]
        self.wrong(15, sorted(a["household"] for a in data["allocation"]) != sorted(each), "members' rights differ")
        claim.allocated = True

    # after the last entry

    def results(self):
        return [(dict(batch=code, seq=str(claim.told["seq"]), pick=str(n),
                     claimant=claim.told["claimant"], lot=pick["lot"], slot=str(pick["slot"] or "")), pick["entry"])
                for code, claim, pick, n in self.order if not pick["void"]]


# ---- the verdict -----------------------------------------------------------------------------------------------------


def suspects(entries, heads, keys):
    """The first head attested that is not the chain's: the entries from the last that holds up to that one."""
    last = 0
    for seq, entry in enumerate(entries, 1):
        data = entry["data"]
        if entry["type"] == "KeyReplaced":
            keys = dict(keys, **{data["role"]: data["publicKey"]})
        if entry["type"] != "HeadAttested":
            continue
        if data["seq"] == seq - 1 and data["head"] != heads[seq - 1]:
            own = tag("attest") + u64(seq - 1) + bytes.fromhex(heads[seq - 1])
            return None if is_signed(keys[data["by"]], own, data["signature"]) else (last + 1, seq - 1)
        last = data["seq"]
    return None


def check_head(files, walk, heads):
    head = read_json(files["head.json"], 1, 0, "head.json")
    if not fits(HEAD, head):
        raise Wrong(1, 0, "head.json is not of its form")
    return head


def verify(files, anchors):
    """Answers the verdict and the walk behind it; raises Wrong."""
    changed = check_manifest(files)
    try:
        verdict, walk = verify_contents(files, anchors)
    except Wrong as error:
        if changed:
            raise Wrong(1, error.seq, "%s is not what the manifest lists; %s" % (", ".join(changed), error.what))
        raise
    if changed:
        raise Wrong(1, 0, "%s is not what the manifest lists" % ", ".join(changed))
    return verdict, walk


def verify_contents(files, anchors):
    tables = {name: table(files, name, heading, forms) for name, (heading, forms) in TABLES.items() if name in files}
    head = read_json(files["head.json"], 1, 0, "head.json")
    if not fits(HEAD, head):
        raise Wrong(1, 0, "head.json is not of its form")
    entries = read_ledger(files["ledger.jsonl"])
    heads, n = heads_of(files["ledger.jsonl"]), len(entries)
    walk = Walk(entries, heads, tables, files)
    opened = entries[0]["data"].get("keys") if entries[0]["type"] == "CeremonyOpened" else None
    doubt = suspects(entries, heads, opened) if opened else None
    if not doubt and opened and (head["seq"], head["head"]) != (n, heads[n]):
        keys = dict(opened)
        keys.update({e["data"]["role"]: e["data"]["publicKey"] for e in entries if e["type"] == "KeyReplaced"})
        signed = tag("attest") + u64(head["seq"]) + bytes.fromhex(head["head"])
        if not any(is_signed(keys[a["by"]], signed, a["signature"]) for a in head["attestations"]):
            raise Wrong(2, n, "head.json was changed: it is not over the head of the chain")
        last = max([e["data"]["seq"] for e in entries if e["type"] == "HeadAttested"] or [0])
        if head["seq"] < n and head["head"] == heads[head["seq"]]:
            last = head["seq"]
        doubt = (n if head["seq"] > n else min(last + 1, n), n)
    if doubt:
        walk.doubt = doubt
        walk.go(doubt[1])
        raise Wrong(2, doubt[0], "ledger.jsonl was changed in entries %d to %d" % doubt)
    for seq, told in anchors:
        if seq > n or not heads[seq].startswith(told):
            raise Wrong(2, min(seq, MOST), "the head given for entry %d is not in the chain" % seq)
    walk.go(n)
    walk.seq = n
    for a in head["attestations"]:
        walk.wrong(14, not walk.attests(a, (n, heads[n])), "the %s did not sign head.json" % a["by"])
    by = [a["by"] for a in head["attestations"]]
    walk.wrong(14, len(set(by)) != len(by) or (walk.closed and set(by) != {"notary", "supervisor"}),
               "head.json is not attested by both")
    for i, (row, seq) in enumerate(walk.results()):
        if tables["results.csv"][i:i + 1] != [row]:
            raise Wrong(12, seq, "results.csv does not say in row %d what the ledger says" % (i + 1))
    if len(tables["results.csv"]) > len(walk.results()):
        raise Wrong(12, 0, "results.csv says more than the ledger")
    if walk.ceremony["rehearsal"]:
        return "rehearsal", walk
    return ("interim" if not walk.closed else "valid" if anchors else "consistent"), walk


MEANING = {
    "valid": "valid 有效: 全部 15 项成立，所给链头都在链上 all 15 checks hold and the given heads are in the chain",
    "consistent": "consistent 自洽: 全部 15 项成立，但未给出链头对照 all 15 checks hold; no head from outside was given",
    "rehearsal": "rehearsal 演练: 全部 15 项成立，但这是演练，没有效力 all 15 checks hold, but this was a rehearsal and counts "
                 "for nothing",
    "interim": "interim 未完: 到目前为止成立，仪式尚未结束 what is there holds; the ceremony is not closed yet",
}


def report(verdict, walk, anchors):
    print(MEANING[verdict])
    print("存证条目 entries: %d    抽取 draws: %d" % (walk.seq, len(walk.results())))
    for code, batch in walk.batches.items():
        print("批次 batch %s (%s, %s)" % (code, batch.frozen["mode"], batch.phase))
        print("  根 root: %s\n  公开数字 digits: %s" % (batch.root, batch.digits))
        if batch.frozen["mode"] == "board" and batch.frozen["offsetDigits"] == 0:
            print("  提示 notice: no offset dice: early knowledge of the board is not excluded")
    for seq in [s for s, e in enumerate(walk.entries) if e["type"] == "HeadAttested"] + [walk.seq]:
        print("链头 head %d: %s" % (seq, walk.heads[seq]))
    for line in walk.said:
        print(line)


def main(arguments):
    anchors = [re.fullmatch("([1-9][0-9]{0,15}):([0-9a-fA-F]{16,64})", text, re.ASCII) for text in arguments[1:]]
    if not arguments or None in anchors:
        print(__doc__, file=sys.stderr)
        return 1
    anchors = [(int(found.group(1)), found.group(2).lower()) for found in anchors]
    try:
        verdict, walk = verify(read_bundle(arguments[0]), anchors)
    except Wrong as error:
        what = re.sub(r"[\x00-\x1f\x7f]", "?", error.what)
        print("FAILED check %d entry %d: %s\n结论 verdict: not valid 无效" % (error.check, error.seq, what))
        return 1
    report(verdict, walk, anchors)
    return 2 if verdict in ("rehearsal", "interim") else 0


if __name__ == "__main__":
    sys.setrecursionlimit(5000)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
