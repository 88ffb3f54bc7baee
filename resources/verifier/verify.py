#!/usr/bin/env python3
"""Sunlot 阳光签: checks an audit bundle. A second implementation of the draw protocol sunlot/1.

    python3 verify.py FOLDER_OR_ZIP [SEQ:HEAD ...]

Written from the protocol page alone; it needs nothing but Python 3.8. The first line that it prints is the verdict, or
the first thing that is wrong, where it stops: FAILED check N entry SEQ: what (entry 0: a file). Exit status 0 for valid
and consistent, 2 for rehearsal and interim, 1 for not valid.
"""
import hashlib, hmac, json, os, re, sys, unicodedata, zipfile
from datetime import datetime

# ---- hashes, the stream and the tree (sections 1, 4, 6, 7) -----------------------------------------------------------

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def tag(name):
    return b"sunlot/1/" + name.encode() + b"\0"

def u64(n):
    return n.to_bytes(8, "big")

def jcs(value):
    """RFC 8785 for what this protocol holds: ASCII keys, whole numbers, text, lists, true, false and null."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

def in_bytes(codes):
    return sorted(codes, key=lambda code: code.encode())

def commitment_of(frozen_input, secret):
    return sha(tag("commit"), bytes.fromhex(frozen_input), bytes.fromhex(secret)).hex()

def draw(frozen, frozen_input, secrets, commitments, digits):
    """Section 6 and 7: what lies under each slot, and each slot's nonce (hex)."""
    said = {"commitments": commitments, "digits": digits, "input": frozen_input}
    key = hmac.new(bytes.fromhex("".join(secrets)), tag("key") + jcs(said), "sha256").digest()
    block = lambda label, i: hmac.new(key, tag(label) + u64(i), "sha256").digest()
    lots, taken = list(frozen["lots"]), 0
    for i in range(len(lots) - 1, 0, -1):
        while True:
            x, taken = int.from_bytes(block("shuffle", taken)[:8], "big"), taken + 1
            if x < 2**64 - 2**64 % (i + 1):
                break
        lots[i], lots[x % (i + 1)] = lots[x % (i + 1)], lots[i]
    return [(lot, block("nonce", slot)[:16].hex()) for slot, lot in enumerate(lots, 1)]

def merkle_root(leaves):
    """RFC 6962 section 2.1: the left part is the largest power of two that is smaller than the whole."""
    if len(leaves) == 1:
        return leaves[0]
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\1", merkle_root(leaves[:k]), merkle_root(leaves[k:]))

# ---- Ed25519 (RFC 8032; canonical encodings, no key of small order, the equation times 8) ----------------------------

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, ROOT = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)

def point_add(a, b):
    t, u = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    v, w = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = u - t, w - v, w + v, u + t
    return e * f % P, g * h % P, f * g % P, e * h % P

def point_times(n, point):
    result = (0, 1, 1, 0)
    while n:
        result = point_add(result, point) if n & 1 else result
        point, n = point_add(point, point), n >> 1
    return result

def is_zero(point):
    return point[0] % P == 0 and (point[1] - point[2]) % P == 0

def point_from(encoded):
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    xx = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(xx, (P + 3) // 8, P)
    x = x if x * x % P == xx else x * ROOT % P
    if y >= P or x * x % P != xx or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P

BASE = point_from((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

def is_signed(public_key, message, signature):
    """The key and the signature in hex."""
    key, sig = bytes.fromhex(public_key), bytes.fromhex(signature)
    a, r, s = point_from(key), point_from(sig[:32]), int.from_bytes(sig[32:], "little")
    if a is None or r is None or s >= L or is_zero(point_times(8, a)):
        return False
    k = int.from_bytes(hashlib.sha512(sig[:32] + key + message).digest(), "little") % L
    x, y, z, t = point_add(r, point_times(k, a))
    return is_zero(point_times(8, point_add(point_times(s, BASE), (P - x, y, z, P - t))))

def attests(keys, attestation, seq, head):
    message = tag("attest") + u64(seq) + bytes.fromhex(head)
    return is_signed(keys[attestation["by"]], message, attestation["signature"])

# ---- forms (check 1) -------------------------------------------------------------------------------------------------

class Wrong(Exception):
    """A check that does not hold: its number, the seq of the entry (0: a file), and what is wrong."""
    def __init__(self, check, seq, what):
        super().__init__(what)
        self.check, self.seq, self.what = check, seq, what

MOST = 2**53 - 1

def is_text(v):
    return (isinstance(v, str) and not any(0xD800 <= ord(c) < 0xE000 for c in v)
            and unicodedata.normalize("NFC", v) == v)

def is_code(v):
    return is_text(v) and v != "" and not any(c.isspace() or c == "\ufeff" or unicodedata.category(c) == "Cc" for c in v)

def is_whole(v):
    return type(v) is int and 0 <= v <= MOST

def is_count(v):
    return is_whole(v) and v > 0

def matches(pattern):
    return lambda v: isinstance(v, str) and re.fullmatch(pattern, v, re.ASCII) is not None

def list_of(form):
    return lambda v: isinstance(v, list) and all(fits(form, x) for x in v)

def fits(form, v):
    """A form is a function, or a form for each member of an object."""
    if isinstance(form, dict):
        return isinstance(v, dict) and v.keys() == form.keys() and all(fits(form[k], v[k]) for k in form)
    return form(v)

def is_time(v):
    if not matches(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")(v):
        return False
    try:
        return bool(datetime.strptime(v, "%Y-%m-%dT%H:%M:%S.%fZ")) and v[17:19] < "60"
    except ValueError:
        return v[:4] == "0000" and is_time("2000" + v[4:])

def is_data(v):
    """Section 1 for an object whose members are not listed."""
    if isinstance(v, dict):
        return all(key.isascii() and is_data(x) for key, x in v.items())
    if isinstance(v, list):
        return all(map(is_data, v))
    return v is None or isinstance(v, bool) or is_text(v) or type(v) is int and abs(v) <= MOST

hex16, hex32, hex64 = (matches("[0-9a-f]{%d}" % (2 * n)) for n in (16, 32, 64))
is_bool, is_role = lambda v: isinstance(v, bool), matches("notary|supervisor")
#: The form of a member by its name, wherever it stands.
MEMBERS = dict(
    batch=is_code, lot=is_code, household=is_code, dwelling=is_code, type=is_code, party=is_code, claimant=is_code,
    ceremony=is_code, seq=is_count, pick=is_count, slot=is_count, rights=is_count, attempt=is_count, station=is_count,
    size=is_count, count=is_count, stations=is_count, calls=is_count, lastSeq=is_whole, offsetDigits=is_whole,
    nonce=hex16, code=hex16, commitment=hex32, secret=hex32, input=hex32, boardRoot=hex32, document=hex32, head=hex32,
    lastHead=hex32, publicKey=hex32, households=hex32, stock=hex32, sha256=hex32, notary=hex32, supervisor=hex32,
    signature=hex64, by=is_role, role=is_role, reason=matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"), rehearsal=is_bool,
    title=is_text, version=is_text, machine=is_text, digits=is_text, protocol=is_text, mode=is_text, draws=is_text,
    missed=is_text, signer=matches("self|proxy|group|refused"))

def members(names, **others):
    return {name: others.get(name, MEMBERS.get(name)) for name in list(dict.fromkeys(names.split() + list(others)))}

def lists(**names):
    return {name: list_of(members(inner)) for name, inner in names.items()}

APPROVED = lists(approvals="by signature")
FROZEN = members(
    "protocol ceremony rehearsal batch mode draws type offsetDigits stations calls missed", digits=is_whole,
    parties=list_of(is_code), makeUpOf=list_of(is_code), lots=list_of(is_code),
    orderFrom=lambda v: v is None or is_code(v), **lists(withheld="lot reason"),
    claims=list_of(members("seq claimant count", **lists(members="household rights"))))
FORMS = {
    "CeremonyOpened": members("ceremony title rehearsal", software=members("version sha256"),
                              keys=members("notary supervisor")),
    "RegisterFrozen": members("households stock"),
    "BatchFrozen": members("input", batch=FROZEN),
    "SecretsCommitted": members("batch", **lists(parties="party commitment")),
    "DigitsDrawn": members("batch digits"),
    "BoardSealed": members("batch boardRoot size"),
    "BatchAbandoned": members("batch reason", **APPROVED),
    "HouseholdCalled": members("batch seq attempt station"),
    "HouseholdMissed": members("batch seq"),
    "ClaimWaived": members("batch seq rights document", **APPROVED),
    "SlotDesignated": members("batch seq pick slot"),
    "OffsetRolled": members("batch seq pick digits slot"),
    "TicketOpened": lambda v: fits(members("batch seq pick slot lot " + ("code" if "code" in v else "nonce")), v),
    "TicketNotarised": members("batch seq pick"),
    "TicketVoided": members("batch seq pick slot lot reason", **APPROVED),
    "ResultSigned": members("batch seq document signer"),
    "ResultAnnounced": members("batch seq"),
    "DrawRegistered": members("batch seq"),
    "GroupAllocated": members("batch seq pick document", **lists(allocation="household dwelling")),
    "BatchOpened": members("batch", **lists(results="seq pick lot")),
    "TicketCounted": members("batch lot code"),
    "TicketLost": members("batch lot code reason", **APPROVED),
    "KeyReplaced": members("role publicKey reason", **APPROVED),
    "SecretsRevealed": members("batch", **lists(secrets="party secret")),
    "BatchClosed": members("batch"),
    "CeremonySuspended": members("reason"),
    "CeremonyResumed": {},
    "MachineTakenOver": members("machine lastSeq lastHead", **APPROVED),
    "HeadAttested": members("by seq head signature"),
    "CeremonyClosed": lists(owed="household type rights"),
}
ENTRY = dict(actor=is_text, at=is_time, data=lambda v: isinstance(v, dict) and is_data(v), seq=is_count,
             type=lambda v: is_text(v) and v != "")
HEAD = members("head seq", **lists(attestations="by signature"))
MANIFEST = dict(files=lambda v: isinstance(v, dict) and all(hex32(x) for x in v.values()))

def read_json(raw, seq, what, check_twice=1):
    """The value of a JSON text in UTF-8, no member named twice, not nested beyond 200."""
    def pairs(found):
        if len({k for k, _ in found}) != len(found):
            raise Wrong(check_twice, seq, what + " names a member twice")
        return dict(found)
    def number(text):  # one with a point or an exponent may be whole; if not, its form refuses it
        return int(float(text)) if float(text).is_integer() and abs(float(text)) <= MOST else float(text)
    def refuse(text):
        raise ValueError(text)
    depth = deepest = 0
    for c in re.sub(rb'"(?:[^"\\]|\\.)*"', b"", raw):
        depth += (c in b"[{") - (c in b"]}")
        deepest = max(deepest, depth)
    try:
        return json.loads(raw.decode() if deepest <= 200 else refuse("nested too deep"), object_pairs_hook=pairs,
                          parse_float=number, parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        raise Wrong(1, seq, "%s is no JSON as it should be: %s" % (what, error))

# ---- files (checks 1 and 2) ------------------------------------------------------------------------------------------

def digits_of(form):
    return lambda v: matches("0|[1-9][0-9]{0,15}")(v) and form(int(v))

#: The heading of each table, and the form of each column.
TABLES = {
    "households.csv": ("household,queueNo,name,village,type,rights,group,commitment", dict(
        household=is_code, queueNo=digits_of(is_whole), name=is_text, village=is_text, type=is_code,
        rights=digits_of(is_count), group=lambda v: v == "" or is_code(v), commitment=hex32)),
    "stock.csv": ("dwelling,type,stairwell,area,storageRoom", dict(
        dwelling=is_code, type=is_code, stairwell=is_code, area=is_text, storageRoom=is_text)),
    "results.csv": ("batch,seq,pick,claimant,lot,slot", dict(
        batch=is_code, seq=digits_of(is_whole), pick=digits_of(is_whole), claimant=is_code, lot=is_code,
        slot=lambda v: v == "" or digits_of(is_whole)(v))),
    "recordings.csv": ("file,sha256,startedAt,durationMs", dict(
        file=is_text, sha256=hex32, startedAt=is_text, durationMs=digits_of(is_whole))),
}
NEEDED = ("ledger.jsonl", "head.json", "households.csv", "stock.csv", "results.csv", "manifest.json")
LARGEST = 512 * 1024 * 1024

def read_bundle(path):
    """The files of a folder or zip by their names."""
    try:
        if os.path.isdir(path):
            files = {name: os.path.join(path, name) for name in os.listdir(path)}
            if not all(os.path.isfile(file) and not os.path.islink(file) for file in files.values()):
                raise Wrong(1, 0, "there is something else than plain files")
            return {name: open(file, "rb").read() for name, file in files.items()}
        with zipfile.ZipFile(path) as box:
            entries = [entry for entry in box.infolist() if not entry.is_dir()]
            names = [entry.filename for entry in entries]
            if len(set(names)) != len(names) or sum(entry.file_size for entry in entries) > LARGEST:
                raise Wrong(1, 0, "the zip holds a name twice, or too much")
            folder = os.path.commonprefix(names).rpartition("/")
            return {entry.filename[len(folder[0] + folder[1]):]: box.read(entry) for entry in entries}
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError) as error:
        raise Wrong(1, 0, "%s cannot be read: %s" % (path, error))

def table(files, name):
    """The rows of a CSV file: UTF-8 with BOM, RFC 4180, CRLF after every line, its heading."""
    heading, forms = TABLES[name]
    try:
        text = files[name].decode()
    except UnicodeDecodeError:
        raise Wrong(1, 0, name + " is not UTF-8")
    if not text.startswith("\ufeff" + heading + "\r\n"):
        raise Wrong(1, 0, name + " does not begin with its heading")
    field, at, rows, row = re.compile('(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)'), len(heading) + 3, [], []
    while at < len(text) or row:
        found = field.match(text, at)
        if not found:
            raise Wrong(1, 0, "%s, row %d is not RFC 4180" % (name, len(rows) + 1))
        at = found.end()
        row.append(found.group(2) if found.group(1) is None else found.group(1).replace('""', '"'))
        if found.group(3) == "\r\n":
            if len(row) != len(forms) or not all(form(v) for form, v in zip(forms.values(), row)):
                raise Wrong(1, 0, "%s, row %d does not have the form of its columns" % (name, len(rows) + 1))
            rows.append(dict(zip(forms, row)))
            row = []
    return rows

def check_manifest(files):
    """Every other file is listed; answers those that have another hash than is listed."""
    for name in NEEDED:
        if name not in files:
            raise Wrong(1, 0, name + " is missing")
    manifest = read_json(files["manifest.json"], 0, "manifest.json")
    if not fits(MANIFEST, manifest):
        raise Wrong(1, 0, "manifest.json is not of its form")
    for name in sorted(set(manifest["files"]) ^ (set(files) - {"manifest.json"})):
        raise Wrong(1, 0, "%r is %s" % (name, "not in the manifest" if name in files else "missing"))
    return [name for name in sorted(manifest["files"]) if sha(files[name]).hex() != manifest["files"][name]]

def read_ledger(raw):
    """The entries, each of its form (1), canonical, seq without gaps (2), and the heads: the n-th after entry n."""
    if not raw.endswith(b"\n"):
        raise Wrong(1 if raw else 3, raw.count(b"\n") + 1 if raw else 0, "the ledger does not end with a whole line")
    entries, head = [], bytes(32)
    heads = [head.hex()]
    for seq, body in enumerate(raw[:-1].split(b"\n"), 1):
        entry = read_json(body, seq, "the line", 2)
        if not fits(ENTRY, entry) or not fits(FORMS.get(entry["type"], is_data), entry["data"]):
            raise Wrong(1, seq, "this is no entry of the form of section 10")
        if jcs(entry) != body or entry["seq"] != seq:
            raise Wrong(2, seq, "the body is not canonical JSON, or its seq not that of its line")
        head = sha(tag("entry"), head, body)
        entries.append(entry)
        heads.append(head.hex())
    return entries, heads

# ---- register, rights and dwellings across batches (section 12, checks 4 and 15) -------------------------------------

class Register:
    """What is owed and what is free. `held`: dwelling to pooled or given; `settled`: rights given and waived."""
    def __init__(self, households, stock, wrong):
        self.rights, self.queue, self.groups, persons = {}, {}, {}, {}
        for row in households:
            house, kind = row["household"], row["type"]
            wrong(15, (house, kind) in self.rights, "%s has two rows of type %s" % (house, kind))
            facts = [row[name] for name in ("queueNo", "name", "village", "commitment")]
            wrong(15, persons.setdefault(house, facts) != facts, "the rows of %s differ" % house)
            self.rights[house, kind], self.queue[house] = int(row["rights"]), int(row["queueNo"])
            if row["group"]:
                self.groups.setdefault((row["group"], kind), []).append(house)
        codes = [row["dwelling"] for row in stock]
        wrong(15, codes != in_bytes(set(codes)), "stock.csv is not sorted by dwelling")
        wrong(15, any(group in self.queue for group, _ in self.groups), "a code is a household's and a group's")
        self.grouped = {(house, kind) for (_, kind), houses in self.groups.items() for house in houses}
        self.type_of, self.stairwells = {row["dwelling"]: row["type"] for row in stock}, {}
        for row in stock:
            self.stairwells.setdefault(row["stairwell"], []).append(row["dwelling"])
        self.held, self.settled, self.pooled = {}, {}, {}

    def owed(self, house, kind):
        return sum(n * of.get((house, kind), 0) for n, of in ((1, self.rights), (-1, self.settled), (-1, self.pooled)))

    def all_owed(self):
        keys = sorted(self.rights, key=lambda key: (key[0].encode(), key[1].encode()))
        return [dict(household=h, type=t, rights=self.owed(h, t)) for h, t in keys if self.owed(h, t) > 0]

    def dwellings(self, frozen, lot):
        if frozen["draws"] == "stairwells":
            return self.stairwells.get(lot, [])
        return [lot] if frozen["draws"] == "dwellings" else []

def shares(claim, rights=None):
    """What a claim, or so many rights of it, weighs for each household."""
    return [(m["household"], m["rights"]) for m in claim["members"]] or [(claim["claimant"], rights or claim["count"])]

def check_rules(f, ceremony, wrong):
    """Section 3 (check 4)."""
    n, claims = len(f["lots"]), f["claims"]
    for name, values in dict(protocol=["sunlot/1"], mode=["board", "batch", "tickets"], missed=["end", "makeup"],
                             draws=["dwellings", "stairwells", "households"], ceremony=[ceremony["ceremony"]],
                             rehearsal=[ceremony["rehearsal"]]).items():
        wrong(4, f[name] not in values, "%s is %r" % (name, f[name]))
    if f["mode"] == "tickets":
        wrong(4, f["parties"] != [] or f["digits"] != 0, "paper tickets have no parties and no digits")
    else:
        wrong(4, len(set(f["parties"])) != len(f["parties"]), "a party stands twice")
        wrong(4, not {"machine", "notary", "supervisor"} <= set(f["parties"]), "a party is missing")
        wrong(4, f["digits"] < 24, "fewer than 24 digits")
    wrong(4, f["offsetDigits"] != 0 and 10 ** min(f["offsetDigits"], 40) < 1000 * n, "too few offset digits")
    wrong(4, n == 0 or f["lots"] != in_bytes(set(f["lots"])), "the lots are none, or not sorted")
    wrong(4, any((f["draws"] == "stairwells") != bool(c["members"]) for c in claims), "members do not fit what is drawn")
    wrong(4, [c["seq"] for c in claims] != list(range(1, len(claims) + 1)), "claims are not 1, 2, 3 ...")
    wrong(4, not claims or sum(c["count"] for c in claims) > n, "there are no claims, or more than lots")
    if f["draws"] == "households":
        wrong(4, f["mode"] != "batch" or [(c["claimant"], c["count"]) for c in claims] != [("order", n)],
              "an order lottery is of mode batch and has one claim, by order, for all its lots")

def check_across(f, reg, batches, wrong):
    """Section 12 at the freeze (check 15); `batches` by their codes."""
    kind, names = f["type"], [c["claimant"] for c in f["claims"]]
    order = batches.get(f["orderFrom"])
    wrong(15, f["orderFrom"] is not None and not (order and order.results and order.frozen["draws"] == "households"),
          "orderFrom names no order lottery that was opened")
    withheld = [w["lot"] for w in f["withheld"]]
    wrong(15, set(withheld) & set(f["lots"]), "a lot is withheld and drawn")
    if f["draws"] == "households":
        wrong(15, f["makeUpOf"] != [], "an order lottery makes nothing up")
        unknown = [lot for lot in f["lots"] if lot not in reg.queue and (lot, kind) not in reg.groups]
        return wrong(15, unknown, "%s is not in the register" % unknown[:1])
    for lot in f["lots"]:
        dwellings = reg.dwellings(f, lot)
        wrong(15, not dwellings or any(reg.type_of.get(d) != kind for d in dwellings), "%s is not of this type" % lot)
        wrong(15, any(d in reg.held for d in dwellings), "%s is not free" % lot)
    houses = [house for c in f["claims"] for house, _ in shares(c)]
    wrong(15, len(set(names)) != len(names) or len(set(houses)) != len(houses), "a claimant stands twice")
    for c in f["claims"]:
        check_claim(c, f, reg, wrong)
    if f["makeUpOf"]:
        return check_make_up(f, reg, [batches.get(code) for code in f["makeUpOf"]], set(withheld), wrong)
    place = {house: reg.queue.get(house, -1) for house in houses}
    places = [min(place[house] for house, _ in shares(c)) for c in f["claims"]]
    if order:
        drawn = {result["lot"]: i for i, result in enumerate(order.results)}
        places = [drawn.get(c["claimant"], drawn.get(shares(c)[0][0], -1)) for c in f["claims"]]
    wrong(15, -1 in places or places != sorted(places), "the claims are not in their order")

def check_claim(c, f, reg, wrong):
    name, kind = c["claimant"], f["type"]
    for house, rights in shares(c):
        wrong(15, rights > reg.owed(house, kind), "%s is owed %d" % (house, reg.owed(house, kind)))
    if f["draws"] == "stairwells":
        told = {m["household"]: m["rights"] for m in c["members"]}
        wrong(15, told != {h: reg.rights[h, kind] for h in reg.groups.get((name, kind), [])}, "%s: other members" % name)
        wrong(15, c["count"] != 1, "a group draws one stairwell")
        wrong(15, any(len(reg.stairwells[lot]) != sum(told.values()) for lot in f["lots"]), "%s: other size" % name)
    elif not f["makeUpOf"]:
        wrong(15, (name, kind) in reg.grouped, "%s draws in its group" % name)
        wrong(15, c["count"] != reg.owed(name, kind), "a first claim is for all that is owed")

def check_make_up(f, reg, olds, withheld, wrong):
    kind, wanted = f["type"], {}
    fit = all(old and old.phase == "closed" and old.frozen["type"] == kind for old in olds)
    wrong(15, not fit, "makeUpOf names a batch that is not a closed one of this type")
    for claim in (claim for old in olds for claim in old.frozen["claims"]):
        if f["draws"] == "stairwells" and claim["members"]:
            if all(reg.owed(house, kind) >= rights for house, rights in shares(claim)):
                wanted[claim["claimant"]] = 1
        elif f["draws"] == "dwellings":
            wanted.update((house, reg.owed(house, kind)) for house, _ in shares(claim) if reg.owed(house, kind) > 0)
    wrong(15, [(c["claimant"], c["count"]) for c in f["claims"]] != list(wanted.items()),
          "the claims are not all that is still owed")
    free = {d for d, t in reg.type_of.items() if t == kind and d not in reg.held}
    if f["draws"] == "stairwells":
        size = len(reg.stairwells[f["lots"][0]])
        free = {code for code, inside in reg.stairwells.items() if len(inside) == size and set(inside) <= free}
    wrong(15, free - withheld != set(f["lots"]), "the lots are not all that is free")

# ---- a batch and its claims (checks 3 to 11) -------------------------------------------------------------------------

class Claim:
    """`state`: waiting, stage, missed, waived, signing (after a waiver), void, registered or lost."""
    def __init__(self, told):
        self.told, self.count, self.state, self.picks, self.station = told, told["count"], "waiting", [], None
        self.attempts = self.since_miss = self.misses = 0
        self.signed = self.announced = self.allocated = False
        self.given_up = []

    def pick(self, n):
        return self.picks[n - 1] if n <= len(self.picks) else None

    def standing(self):
        return [pick for pick in self.picks if not pick["void"]]

    def is_over(self):
        return self.state in ("registered", "lost", "waived", "void")

class Batch:
    def __init__(self, frozen, rest):
        self.frozen, self.mode, self.size, self.phase = frozen["batch"], frozen["batch"]["mode"], 0, "frozen"
        self.input, self.size = frozen["input"], len(self.frozen["lots"])
        self.claims = [Claim(claim) for claim in self.frozen["claims"]]
        self.attested, self.slots, self.lots, self.pending = set(), set(), set(), None
        self.commitments = self.digits = self.root = self.results = self.board = self.codes = None
        self.aim, self.rolled, self.closes = 0, True, False
        self.look_ahead([entry for entry in rest if entry["data"].get("batch") == self.frozen["batch"]])

    def look_ahead(self, mine):
        """What the rest of the ledger reveals of it: the board, or the codes of its paper tickets."""
        last = {entry["type"]: entry["data"] for entry in mine}
        self.closes = "BatchClosed" in last
        if self.mode == "tickets":
            told = [e["data"] for e in mine if e["type"] in ("TicketOpened", "TicketCounted", "TicketLost")]
            codes = {data["lot"]: data.get("code", "") for data in told}
            self.codes = codes if set(codes) == set(self.frozen["lots"]) else None
        elif {"SecretsCommitted", "DigitsDrawn", "SecretsRevealed"} <= set(last):
            secrets = [party["secret"] for party in last["SecretsRevealed"]["secrets"]]
            said = [party["commitment"] for party in last["SecretsCommitted"]["parties"]]
            if said == [commitment_of(self.input, secret) for secret in secrets]:
                self.board = draw(self.frozen, self.input, secrets, said, last["DigitsDrawn"]["digits"])

    def root_again(self):
        if self.codes:
            leaves = [{"code": self.codes[lot], "lot": lot} for lot in self.frozen["lots"]]
        else:
            leaves = [{"lot": lot, "nonce": nonce, "slot": i} for i, (lot, nonce) in enumerate(self.board or [], 1)]
        return merkle_root([sha(b"\0", jcs(leaf)) for leaf in leaves]).hex() if leaves else None

    def next_due(self):
        """First calls in seq order; then those missed once, in seq order again."""
        for state in ("waiting", "missed"):
            for claim in self.claims:
                if claim.state == state:
                    return claim

class Walk:
    """The ledger from its beginning: each entry against all that came before it."""
    def __init__(self, entries, heads, tables, files):
        self.entries, self.heads, self.tables, self.files = entries, heads, tables, files
        self.batches, self.order, self.commitments, self.said = {}, [], set(), []
        self.ceremony = self.register = self.closed = self.suspended = self.doubt = None
        self.keys, self.seq = {}, 0

    def wrong(self, check, is_wrong, what):
        # what is attested before the entries in doubt is true, whatever those make of it
        if is_wrong and not (self.doubt and self.seq < self.doubt[0]):
            raise Wrong(check, self.seq, what)

    def say(self, what):
        self.said.append("提示 notice, entry %d: %s" % (self.seq, what))

    def go(self, until):
        for entry in self.entries[self.seq:until]:
            self.seq += 1
            self.one(entry["type"], entry["data"])
            if self.seq > 1 and entry["at"] < self.entries[self.seq - 2]["at"]:
                self.say("time runs backwards")

    def one(self, kind, data):
        self.wrong(3, self.closed, "the ceremony is closed already")
        self.wrong(3, (kind == "CeremonyOpened") != (self.seq == 1), "CeremonyOpened is the first entry, once")
        if kind not in FORMS:
            return
        self.wrong(3, self.suspended and kind not in ("HeadAttested", "CeremonyResumed", "MachineTakenOver"),
                   "the ceremony is suspended")
        batch = claim = None
        if isinstance(data.get("batch"), str):
            batch = self.batches.get(data["batch"])
            self.wrong(3, not batch, "there is no batch %s" % data["batch"])
        if batch and "seq" in data:
            check = {"TicketVoided": 13, "GroupAllocated": 15}.get(kind, 10)
            self.wrong(check, data["seq"] > len(batch.claims), "there is no claim %d" % data["seq"])
            claim = batch.claims[data["seq"] - 1]
        getattr(self, "on_" + kind)(data, batch, claim)

    def approved(self, what, data, by=("notary", "supervisor")):
        message = tag("approve") + jcs(dict({k: v for k, v in data.items() if k != "approvals"}, what=what))
        self.wrong(13, [a["by"] for a in data["approvals"]] != list(by), "not approved by " + " and ".join(by))
        for a in data["approvals"]:
            self.wrong(13, not is_signed(self.keys[a["by"]], message, a["signature"]), a["by"] + " did not approve it")
        self.say("%s %s" % (what, jcs({k: v for k, v in data.items() if k != "approvals"}).decode()))

    def phase(self, batch, wanted, modes, attested=False):
        self.wrong(3, batch.mode not in modes, "mode %s has no such entry" % batch.mode)
        self.wrong(3, batch.phase != wanted, "the batch is %s, not %s" % (batch.phase, wanted))
        self.wrong(3, attested and len(batch.attested) < 2, "notary and supervisor have not both attested the head")

    # the ceremony

    def on_CeremonyOpened(self, data, *_):
        self.ceremony, self.keys = data, dict(data["keys"])

    def on_RegisterFrozen(self, data, *_):
        self.wrong(3, self.register, "the register is frozen already")
        for name in ("households", "stock"):
            changed = sha(self.files[name + ".csv"]).hex() != data[name]
            self.wrong(15, changed and not self.doubt, name + ".csv is not what was frozen")
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

    def on_KeyReplaced(self, data, *_):
        self.approved("KeyReplaced", data, ["supervisor" if data["role"] == "notary" else "notary"])
        self.keys[data["role"]] = data["publicKey"]

    def on_HeadAttested(self, data, *_):
        here = (self.seq - 1, self.heads[self.seq - 1])
        self.wrong(14, (data["seq"], data["head"]) != here, "it does not name the head before it")
        self.wrong(14, not attests(self.keys, data, *here), "the %s did not sign this head" % data["by"])
        for batch in self.batches.values():
            batch.attested.add(data["by"])

    def on_CeremonyClosed(self, data, *_):
        self.wrong(3, not self.register, "the register was never frozen")
        for code, batch in self.batches.items():
            self.wrong(3, batch.phase not in ("closed", "abandoned"), "batch %s is not closed" % code)
        for claim in (c for batch in self.batches.values() for c in batch.claims if batch.phase == "closed"):
            due = claim.told["members"] and claim.state == "registered" and not claim.allocated
            self.wrong(15, due, "%s has not shared out" % claim.told["claimant"])
        self.wrong(15, data["owed"] != self.register.all_owed(), "this is not what is still owed")
        self.closed = True

    # a batch

    def on_BatchFrozen(self, data, *_):
        frozen = data["batch"]
        self.wrong(3, not self.register, "the register is not frozen")
        self.wrong(3, frozen["batch"] in self.batches, "a batch of this code was frozen before")
        check_rules(frozen, self.ceremony, self.wrong)
        self.wrong(4, sha(tag("input"), jcs(frozen)).hex() != data["input"], "the input is not the hash of the batch")
        check_across(frozen, self.register, self.batches, self.wrong)
        batch = self.batches[frozen["batch"]] = Batch(data, self.entries[self.seq:])
        self.register.held.update((d, "pooled") for lot in frozen["lots"] for d in self.register.dwellings(frozen, lot))
        self.pool(batch, 1)

    def pool(self, batch, sign):
        for claim in batch.claims if batch.frozen["draws"] != "households" else []:
            for house, rights in shares(claim.told):
                self.add(self.register.pooled, house, batch, sign * rights)
            for house, rights in claim.given_up:
                self.add(self.register.pooled, house, batch, -sign * rights)

    def add(self, rights, house, batch, more):
        key = (house, batch.frozen["type"])
        rights[key] = rights.get(key, 0) + more

    def release(self, batch):
        for lot in batch.frozen["lots"]:
            for dwelling in self.register.dwellings(batch.frozen, lot):
                del self.register.held[dwelling]
        self.pool(batch, -1)

    def on_SecretsCommitted(self, data, batch, *_):
        self.phase(batch, "frozen", ("board", "batch"))
        self.wrong(5, [p["party"] for p in data["parties"]] != batch.frozen["parties"], "not the parties in order")
        batch.commitments = [p["commitment"] for p in data["parties"]]
        twice = len(self.commitments | set(batch.commitments)) != len(self.commitments) + len(batch.commitments)
        self.wrong(5, twice, "a commitment stood in the ledger before")
        self.commitments |= set(batch.commitments)
        batch.phase, batch.attested = "committed", set()

    def on_DigitsDrawn(self, data, batch, *_):
        self.phase(batch, "committed", ("board", "batch"), True)
        self.all_digits(6, data["digits"], batch.frozen["digits"])
        batch.phase, batch.digits = "digits", data["digits"]

    def all_digits(self, check, digits, n):
        self.wrong(check, not matches("[0-9]{%d}" % n)(digits), "these are not %d digits" % n)

    def on_BoardSealed(self, data, batch, *_):
        self.phase(batch, "frozen" if batch.mode == "tickets" else "digits", ("board", "tickets"))
        self.wrong(7, data["size"] != batch.size, "there are %d lots" % batch.size)
        root = batch.root_again()
        self.wrong(7, root not in (None, data["boardRoot"]), "the root recomputed is %s" % root)
        batch.phase, batch.root, batch.attested = "sealed", data["boardRoot"], set()

    def on_BatchAbandoned(self, data, batch, *_):
        early = batch.phase == "frozen" or batch.phase == "committed"
        self.wrong(3, not early, "it is too late to abandon the batch")
        self.approved("BatchAbandoned", data)
        self.release(batch)
        batch.phase = "abandoned"

    def on_BatchOpened(self, data, batch, *_):
        self.phase(batch, "digits", ("batch",))
        rights = [(c["seq"], k + 1) for c in batch.frozen["claims"] for k in range(c["count"])]
        lots = [r["lot"] for r in data["results"]]
        self.wrong(8, [(r["seq"], r["pick"]) for r in data["results"]] != rights, "not one result for each right, in order")
        drawn = [lot for lot, _ in batch.board or []][:len(lots)]
        self.wrong(8, batch.board and lots != drawn, "these are not the lots that were drawn")
        self.wrong(8, not set(lots) <= set(batch.frozen["lots"]), "a lot is not of the batch")
        self.wrong(9, len(set(lots)) != len(lots), "a lot stands twice")
        batch.phase, batch.results = "opened", data["results"]
        for result in data["results"]:
            self.take(batch, batch.claims[result["seq"] - 1], None, result["lot"])
        for claim in batch.claims:
            claim.state = "registered"

    def take(self, batch, claim, slot, lot):
        claim.picks.append(dict(slot=slot, lot=lot, void=False, done=False, entry=self.seq))
        batch.slots.add(slot)
        batch.lots.add(lot)
        self.order.append((batch, claim, len(claim.picks)))

    def on_TicketCounted(self, data, batch, *_):
        self.phase(batch, "sealed", ("tickets",))
        self.wrong(7, data["lot"] not in batch.frozen["lots"], "%s is no lot of the batch" % data["lot"])
        self.wrong(9, data["lot"] in batch.lots, "%s has turned up before" % data["lot"])
        batch.lots.add(data["lot"])

    def on_TicketLost(self, data, batch, *_):
        self.on_TicketCounted(data, batch)
        self.approved("TicketLost", data)

    def all_over(self, batch):
        for claim in batch.claims:
            self.wrong(10, not claim.is_over(), "claim %d is not over" % claim.told["seq"])

    def on_SecretsRevealed(self, data, batch, *_):
        self.phase(batch, "sealed" if batch.mode == "board" else "opened", ("board", "batch"))
        self.wrong(5, [s["party"] for s in data["secrets"]] != batch.frozen["parties"], "not the parties in order")
        found = [commitment_of(batch.input, s["secret"]) for s in data["secrets"]]
        self.wrong(5, found != batch.commitments, "a secret is not the one committed to")
        if not batch.closes:
            self.all_over(batch)
        batch.phase = "revealed"

    def on_BatchClosed(self, data, batch, *_):
        self.phase(batch, "sealed" if batch.mode == "tickets" else "revealed", ("board", "batch", "tickets"))
        self.all_over(batch)
        self.wrong(7, batch.mode == "tickets" and len(batch.lots) != batch.size, "a ticket has not turned up")
        self.release(batch)
        for claim in batch.claims if batch.frozen["draws"] != "households" else []:
            for lot in (pick["lot"] for pick in claim.standing()):
                self.register.held.update((d, "given") for d in self.register.dwellings(batch.frozen, lot))
            for house, rights in shares(claim.told, len(claim.standing())) if claim.standing() else []:
                self.add(self.register.settled, house, batch, rights)
        batch.phase = "closed"

    # a claim

    def on_stage(self, batch, claim, *besides):
        self.phase(batch, "sealed", ("board", "tickets"))
        self.wrong(10, claim.state not in ("stage",) + besides, "the claim is not on stage")

    def on_HouseholdCalled(self, data, batch, claim):
        self.phase(batch, "sealed", ("board", "tickets"), True)
        self.wrong(10, data["station"] > batch.frozen["stations"], "there is no such station")
        self.wrong(10, data["attempt"] != claim.attempts + 1, "the next attempt is %d" % (claim.attempts + 1))
        if claim.state == "stage":
            again = not claim.picks and claim is not batch.pending and claim.station == data["station"]
            self.wrong(10, not again, "it is on stage already")
        else:
            busy = [c for c in batch.claims if c.state == "stage" and c.station == data["station"]]
            self.wrong(10, busy or claim is not batch.next_due(), "it is not its turn")
        claim.state, claim.station = "stage", data["station"]
        claim.attempts, claim.since_miss = claim.attempts + 1, claim.since_miss + 1

    def on_HouseholdMissed(self, data, batch, claim):
        self.on_stage(batch, claim)
        self.wrong(10, claim.picks or claim is batch.pending, "it has drawn already")
        self.wrong(10, claim.since_miss < batch.frozen["calls"], "it was not called often enough")
        claim.misses, claim.since_miss = claim.misses + 1, 0
        claim.state = "lost" if batch.frozen["missed"] == "makeup" or claim.misses > 1 else "missed"

    def on_ClaimWaived(self, data, batch, claim):
        self.phase(batch, "sealed", ("board", "tickets"), True)
        left = claim.count - len(claim.picks)
        self.wrong(10, claim.is_over() or claim.signed or claim is batch.pending, "the claim cannot be waived now")
        self.wrong(10, claim.state == "waiting" and claim is not batch.next_due(), "it is not its turn")
        given = shares(claim.told, left) if left else []
        self.wrong(10, not left or data["rights"] not in (left, sum(n for _, n in given)), "%d rights are left" % left)
        self.approved("ClaimWaived", data)
        claim.count, claim.given_up, claim.state = len(claim.picks), given, "waived"  # what it drew may still be signed
        for house, rights in given:
            self.add(self.register.settled, house, batch, rights)
            self.add(self.register.pooled, house, batch, -rights)

    def on_SlotDesignated(self, data, batch, claim):
        self.on_stage(batch, claim)
        self.wrong(10, batch.pending, "another slot waits to be opened")
        self.wrong(10, claim.signed or len(claim.picks) >= claim.count, "it has nothing left to draw")
        self.wrong(10, data["pick"] != len(claim.picks) + 1, "the next pick is %d" % (len(claim.picks) + 1))
        self.wrong(10, claim.picks and not claim.picks[-1]["done"], "the last ticket is not notarised")
        self.wrong(10, data["slot"] > batch.size, "there is no slot %d" % data["slot"])
        self.wrong(9, data["slot"] in batch.slots, "slot %d was opened before" % data["slot"])
        batch.pending, batch.aim, batch.rolled = claim, data["slot"], batch.frozen["offsetDigits"] == 0

    def pends(self, data, batch, claim):
        self.on_stage(batch, claim)
        in_hand = batch.pending is claim and data["pick"] == len(claim.picks) + 1
        self.wrong(10, not in_hand, "no slot is designated for this pick")

    def on_OffsetRolled(self, data, batch, claim):
        self.pends(data, batch, claim)
        self.wrong(11, batch.frozen["offsetDigits"] == 0, "this batch has no offset dice")
        self.wrong(10, batch.rolled, "it is rolled already")
        self.all_digits(11, data["digits"], batch.frozen["offsetDigits"])
        free = [slot for slot in range(1, batch.size + 1) if slot not in batch.slots]
        batch.aim, batch.rolled = free[(free.index(batch.aim) + int(data["digits"])) % len(free)], True
        self.wrong(11, data["slot"] != batch.aim, "the dice lead to slot %d" % batch.aim)

    def on_TicketOpened(self, data, batch, claim):
        lot, slot = data["lot"], data["slot"]
        self.wrong(1, ("code" in data) != (batch.mode == "tickets"), "code is of paper tickets, nonce of boards")
        self.phase(batch, "sealed", ("board", "tickets"))
        if batch.board:
            self.wrong(8, slot > batch.size, "there is no slot %d" % slot)
            self.wrong(8, (lot, data["nonce"]) != batch.board[slot - 1], "slot %d held %s" % (slot, batch.board[slot - 1][0]))
        self.wrong(8, lot not in batch.frozen["lots"], "%s is no lot of the batch" % lot)
        self.wrong(9, lot in batch.lots, "%s was opened before" % lot)
        self.pends(data, batch, claim)
        self.wrong(10, not batch.rolled or slot != batch.aim, "slot %d is designated, or dice are missing" % batch.aim)
        batch.pending = None
        self.take(batch, claim, slot, lot)

    def on_TicketNotarised(self, data, batch, claim):
        self.on_stage(batch, claim, "waived")
        last = claim.pick(data["pick"]) if data["pick"] == len(claim.picks) and batch.pending is not claim else None
        self.wrong(10, not last or last["done"], "this is not a ticket opened and not yet notarised")
        last["done"] = True

    def on_TicketVoided(self, data, batch, claim):
        self.phase(batch, "sealed", ("board", "tickets"))
        pick = claim.pick(data["pick"]) if claim.state in ("stage", "waived") and not claim.signed else None
        told = (data["slot"], data["lot"], False)
        self.wrong(13, not pick or (pick["slot"], pick["lot"], pick["void"]) != told, "it names no ticket that can be void")
        self.approved("TicketVoided", data)
        pick["void"] = pick["done"] = True
        if len(claim.picks) >= claim.count and not claim.standing():
            claim.state = "void"

    def on_ResultSigned(self, data, batch, claim):
        self.on_stage(batch, claim, "waived")
        whole = len(claim.picks) == claim.count and claim.standing() and all(pick["done"] for pick in claim.picks)
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
        pick = claim.pick(data["pick"])
        self.wrong(15, claim.state != "registered" or claim.allocated, "there is nothing to share out now")
        self.wrong(15, not pick or pick["void"] or not claim.told["members"], "there is no such stairwell")
        dwellings = [a["dwelling"] for a in data["allocation"]]
        self.wrong(15, dwellings != in_bytes(self.register.stairwells[pick["lot"]]), "not each dwelling once, sorted")
        each = [m["household"] for m in claim.told["members"] for _ in range(m["rights"])]
        self.wrong(15, sorted(a["household"] for a in data["allocation"]) != sorted(each), "not as often as its rights")
        claim.allocated = True

    def results(self):
        """The standing picks in ledger order, each with its entry."""
        for batch, claim, n in self.order:
            pick, told = claim.picks[n - 1], claim.told
            row = dict(batch=batch.frozen["batch"], seq=str(told["seq"]), pick=str(n), claimant=told["claimant"],
                       lot=pick["lot"], slot=str(pick["slot"] or ""))
            if not pick["void"]:
                yield row, pick["entry"]

# ---- the verdict -----------------------------------------------------------------------------------------------------

def changed_between(entries, heads, head, keys):
    """Where a head that somebody signed is not the chain's: the entries from the last that holds up to that one."""
    last, n, keys = 0, len(entries), dict(keys)
    for seq, entry in enumerate(entries, 1):
        data = entry["data"]
        if entry["type"] == "KeyReplaced":
            keys[data["role"]] = data["publicKey"]
        elif entry["type"] == "HeadAttested":
            if data["seq"] == seq - 1 and data["head"] != heads[seq - 1]:
                # signed was the chain's: this entry itself was changed
                return None if attests(keys, data, seq - 1, heads[seq - 1]) else (last + 1, seq - 1)
            if data["seq"] == seq - 1 and attests(keys, data, seq - 1, heads[seq - 1]):
                last = data["seq"]
    if (head["seq"], head["head"]) == (n, heads[n]):
        return None
    if not any(attests(keys, a, head["seq"], head["head"]) for a in head["attestations"]):
        raise Wrong(2, n, "head.json was changed: it is not over the head of the chain")
    if head["seq"] < n and head["head"] == heads[head["seq"]]:
        last = head["seq"]
    return (n if head["seq"] > n else min(last + 1, n), n)

def verify(files, anchors):
    """The verdict and the walk behind it; raises Wrong."""
    changed = check_manifest(files)
    try:
        found = verify_contents(files, anchors)
    except Wrong as error:
        if not changed:
            raise
        raise Wrong(1, error.seq, "%s is not what the manifest lists; %s" % (", ".join(changed), error.what))
    if changed:
        raise Wrong(1, 0, "%s is not what the manifest lists" % ", ".join(changed))
    return found

def verify_contents(files, anchors):
    tables = {name: table(files, name) for name in TABLES if name in files}
    head = read_json(files["head.json"], 0, "head.json")
    if not fits(HEAD, head):
        raise Wrong(1, 0, "head.json is not of its form")
    entries, heads = read_ledger(files["ledger.jsonl"])
    walk, n = Walk(entries, heads, tables, files), len(entries)
    if entries[0]["type"] == "CeremonyOpened":
        walk.doubt = changed_between(entries, heads, head, entries[0]["data"]["keys"])
    if walk.doubt:
        walk.go(walk.doubt[1])
        raise Wrong(2, walk.doubt[0], "ledger.jsonl was changed in entries %d to %d" % walk.doubt)
    for seq, told in anchors:
        if seq > n or not heads[seq].startswith(told):
            raise Wrong(2, seq, "the head given for entry %d is not in the chain" % seq)
    walk.go(n)
    by = sorted(a["by"] for a in head["attestations"])
    walk.wrong(14, not all(attests(walk.keys, a, n, heads[n]) for a in head["attestations"]), "head.json is not signed")
    walk.wrong(14, len(set(by)) != len(by) or walk.closed and len(by) < 2, "head.json is not attested by both")
    rows = tables["results.csv"]
    for i, (row, seq) in enumerate(walk.results()):
        if rows[i:i + 1] != [row]:
            raise Wrong(12, seq, "results.csv does not say in row %d what the ledger says" % (i + 1))
    if len(rows) > len(list(walk.results())):
        raise Wrong(12, 0, "results.csv says more than the ledger")
    verdict = "interim" if not walk.closed else "valid" if anchors else "consistent"
    return "rehearsal" if walk.ceremony["rehearsal"] else verdict, walk

MEANING = dict(
    valid="valid 有效: 全部 15 项成立，所给链头都在链上 all 15 checks hold and the given heads are in the chain",
    consistent="consistent 自洽: 全部 15 项成立，但未给出链头对照 all 15 checks hold; no head from outside was given",
    rehearsal="rehearsal 演练: 全部 15 项成立，但这是演练，没有效力 "
              "all 15 checks hold, but this was a rehearsal and counts for nothing",
    interim="interim 未完: 到目前为止成立，仪式尚未结束 what is there holds; the ceremony is not closed yet")

def report(verdict, walk):
    print(MEANING[verdict])
    print("存证条目 entries: %d    抽取 draws: %d" % (walk.seq, len(list(walk.results()))))
    for code, batch in walk.batches.items():
        print("批次 batch %s (%s, %s)\n  根 root: %s\n  公开数字 digits: %s"
              % (code, batch.mode, batch.phase, batch.root, batch.digits))
        if batch.mode == "board" and batch.frozen["offsetDigits"] == 0:
            print("  提示 notice: no offset dice: early knowledge of the board is not excluded")
    for seq in [s for s, e in enumerate(walk.entries) if e["type"] == "HeadAttested"] + [walk.seq]:
        print("链头 head %d: %s" % (seq, walk.heads[seq]))
    print("\n".join(walk.said))

def main(arguments):
    anchors = [re.fullmatch("([1-9][0-9]{0,15}):([0-9a-fA-F]{16,64})", text, re.ASCII) for text in arguments[1:]]
    if not arguments or None in anchors:
        print(__doc__, file=sys.stderr)
        return 1
    try:
        verdict, walk = verify(read_bundle(arguments[0]), [(int(a.group(1)), a.group(2).lower()) for a in anchors])
    except Wrong as error:
        what = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", "?", error.what)
        print("FAILED check %d entry %d: %s\n结论 verdict: not valid 无效" % (error.check, error.seq, what))
        return 1
    report(verdict, walk)
    return 2 if verdict in ("rehearsal", "interim") else 0

if __name__ == "__main__":
    sys.setrecursionlimit(5000)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
