"""Two agencies whose files differ from month to month, and what is sent of them."""

import hashlib
import pathlib

from served import account, takar

AGENCIES = ("SATU", "DUA")
AS_OF = "2022-06-30"
# The same people as their records stood on these days.
VERSIONS = ("2022-03-31", AS_OF)
ACCOUNTS = {
    "kirim.satu": ("pengelola", "--agency", "SATU"), "kirim.dua": ("pengelola", "--agency", "DUA"), "ukur": ("administrator",),
    "jaga": ("administrator",), "lihat.satu": ("pimpinan", "--agency", "SATU"), "lihat.dua": ("auditor",), "program": ("auditor",),
    "ganti": ("auditor",), "datang": ("auditor",),
}


def simulate(folder, employees):
    """The files of all agencies in all versions, by agency and version."""
    for seed, agency in enumerate(AGENCIES, 1):
        for day in VERSIONS:
            takar("simulate", folder / agency / day, "--employees", employees, "--seed", seed, "--as-of", AS_OF, "--exported-on", day)
    return {
        (agency, day): {file.name: file.read_bytes() for file in sorted((folder / agency / day).glob("*.csv"))}
        for agency in AGENCIES for day in VERSIONS}


def prepare(archive, folder):
    """Both agencies imported and measured once, and everybody's account."""
    for agency in AGENCIES:
        takar("import", folder / agency / VERSIONS[0], "--archive", archive, "--agency", agency, "--name", f"Instansi {agency}")
        takar("measure", "--archive", archive, "--agency", agency, "--as-of", AS_OF)
    for name, (role, *options) in ACCOUNTS.items():
        account(archive, name, role, *options)


def marked(files, mark, extra):
    """Files under names that nobody else's have, one unit with a name of its own, and some more files that mean nothing."""
    names = {f"{mark}-{name}": content.replace(b";DINAS PENDIDIKAN;", b";DINAS PENDIDIKAN %b;" % mark.encode()) for name, content in files.items()}
    for number in range(extra):
        names[f"{mark}-catatan-{number}.txt"] = f"catatan {number}\n".encode() * 2000
    return names


def digests(files):
    """What tells files apart, by name."""
    return {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def lots(archive):
    """The uploads that wait: by folder the digests of their files."""
    return {
        folder: digests({file.name: file.read_bytes() for file in (folder / "berkas").glob("*")})
        for folder in pathlib.Path(f"{archive}.kiriman").glob("kiriman-*") if (folder / "kiriman.json").exists()}


def remains(archive):
    """What no start may leave: uploads that came in part, and exports on their way."""
    root = pathlib.Path(f"{archive}.kiriman")
    return [*root.glob("datang-*"), *root.glob("keluar/*")]
