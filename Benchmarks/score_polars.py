"""Instrument A (perban-bkn-8-2019) in Polars, as one lazy query on the streaming engine: scores per person and means per unit.

    score_polars.py DATA AS-OF SCORES.csv UNITS.csv

It reads the same dirt as takar and `score_duckdb.py`. Polars works every expression out for every row, so the cells that the
quick form leaves over are kept in a column that is null elsewhere, and only that column goes the careful way.
"""

import os
import sys
from datetime import date

# Read by Polars when it is imported.
os.environ.setdefault("POLARS_MAX_THREADS", os.environ.get("BENCH_THREADS", "2"))
import polars as pl  # noqa: E402

# Dates: null cannot be read and refuses the row; ABSENT is a cell that says nothing. So is year 0.
ABSENT = date(1, 1, 1)
SPACE = " \t\n\r\v\f\u00a0"
# What stands around a cell, and dates in any order and with any separators, the month by its first letters.
BEFORE, AFTER, BETWEEN = r"^(?i)['\s]*", r"\s*$", "[-/. ]"
YEAR = "(?:19|20|21)[0-9]{2}"
DATE = (f"{BEFORE}(?:([0-9]{{1,2}})(?:{BETWEEN}+([0-9]{{1,2}}){BETWEEN}+|{BETWEEN}*([a-z]{{3}})[a-z]*{BETWEEN}*)({YEAR}|0001)"
        f"|({YEAR}|0001){BETWEEN}+([0-9]{{1,2}}){BETWEEN}+([0-9]{{1,2}}))(?:[t ][0-9][0-9.+z-]*:[0-9:.+z-]*)?{AFTER}")
NO_DATE = f"{BEFORE}(?:-|null|0+{BETWEEN}+0+{BETWEEN}+0+)?{AFTER}"
MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6, "jul": 7, "agu": 8, "ags": 8, "aug": 8, "sep": 9, "okt": 10,
          "oct": 10, "nov": 11, "nop": 11, "des": 12, "dec": 12}

# Code tables of the instrument.
EDUCATION = {"50": 25, "49": 25, "45": 20, "47": 20, "40": 15, "35": 15, "42": 15, "30": 10, "25": 5, "20": 5, "18": 5, "17": 5, "15": 5,
             "12": 1, "10": 1, "05": 1}
FUNCTIONAL, TECHNICAL, SEMINAR = 1, 2, 3
# 1 is leadership training, which has its own file.
KINDS = {"1": 0, "2": FUNCTIONAL, **dict.fromkeys(["3", "5", "6", "8", "12", "13", "16", "17"], TECHNICAL),
         **dict.fromkeys(["4", "7", "9", "10", "11", "14", "15", *map(str, range(18, 26))], SEMINAR)}
LETTERS = {"F": FUNCTIONAL, "T": TECHNICAL, "P": SEMINAR}
# Levels of leadership training from 5 (I) to 1 (V).
LEADERSHIP = {"5": 5, "7": 5, "4": 4, "6": 4, "3": 3, "2": 2, "1": 1, "8": 0}
# 3 berat, 2 sedang, 1 ringan, 0 no punishment.
PUNISHMENTS = {**dict.fromkeys(["12", "21", "22"], 0), **dict.fromkeys(["1", "2", "3", "R"], 1),
               **dict.fromkeys(["4", "5", "6", "7", "8", "23", "24", "25", "S"], 2),
               **dict.fromkeys(["9", "10", "11", "13", "14", "27", "28", "B"], 3)}
PREDICATES = {"1": 30, "2": 25, "3": 15, "4": 5, "5": 1}
DEEMED = r"(?i)^[^\p{L}\p{N}]*(dokter|guru|apoteker|perawat|bidan|asesor|psikolog)([^\p{L}\p{N}]|$)"


def text_of(cell):
    """What a cell says, without white space around it and the apostrophe of spreadsheets; null when it says nothing."""
    text = cell.str.strip_chars(SPACE).str.strip_chars_start("'" + SPACE)
    return pl.when(~text.str.to_lowercase().is_in(["", "-", "null"])).then(text)


def code_of(cell):
    return text_of(cell).str.to_uppercase()


def reading(frame, **readings):
    """Adds columns that are read from cells: each the quick way, and what that leaves over the careful way."""
    return (
        frame.with_columns(**{name: quick(pl.col(cell)) for name, (cell, quick, _) in readings.items()})
        .with_columns(**{f"{name}?": pl.when(pl.col(name).is_null()).then(pl.col(cell)) for name, (cell, _, _) in readings.items()})
        .with_columns(**{name: pl.coalesce(name, careful(pl.col(f"{name}?"))) for name, (_, _, careful) in readings.items()}))


def nip(cell="nipBaru"):
    """18 digits, also in groups. Whether they can be a NIP is asked of employees only: a history row with another finds nobody."""
    return (cell, lambda text: pl.when(text.str.len_bytes() == 18).then(text).cast(pl.UInt64, strict=False),
            lambda text: text.str.replace_all(r"[\s']", "").str.extract("^([0-9]{18})$").cast(pl.UInt64))


def day(cell):
    def careful(text):
        written = text.str.to_lowercase().str.replace(DATE, "=${4}${5}-${2}${3}${6}-${1}${7}")
        numbered = written.str.replace_many(list(MONTHS), [str(month) for month in MONTHS.values()])
        serial = text.str.extract(f"{BEFORE}([0-9]{{5}}){AFTER}").cast(pl.Int32)
        return pl.coalesce(
            pl.when(text.str.contains(NO_DATE)).then(pl.lit(ABSENT)), pl.when(serial > 60).then((serial - 25_569).cast(pl.Date)),
            numbered.str.to_date("=%Y-%m-%d", strict=False))

    return cell, lambda text: text.fill_null("01-01-0001").str.to_date("%d-%m-%Y", strict=False, cache=False), careful


def year(cell):
    def quick(text):
        number = pl.when(text.str.len_bytes() == 4).then(text).cast(pl.Int16, strict=False)
        return pl.when(text.is_null()).then(pl.lit(0, pl.Int16)).when(number.is_between(1900, 2199)).then(number)

    def careful(text):
        says_nothing = text.str.contains(f"{BEFORE}(?:-|null|0+)?{AFTER}")
        return pl.when(says_nothing).then(pl.lit(0, pl.Int16)).otherwise(text.str.extract(f"{BEFORE}({YEAR}){AFTER}").cast(pl.Int16))

    return cell, quick, careful


def code(cell, table):
    def known(text):
        return text.replace_strict(table, default=None, return_dtype=pl.Int8)

    return cell, known, lambda text: known(code_of(text))


def day_of_row(end, start, in_year, as_of):
    """The day of a row by the first of its dates that is filled in; null when one of them cannot be read or none is there."""
    def readable(day):
        return day.is_between(date(1900, 1, 1), date(2199, 12, 31)) | (day == ABSENT)

    day = (pl.when(end != ABSENT).then(end).when(start != ABSENT).then(start).when(in_year == as_of.year).then(pl.lit(as_of))
           .when(in_year > 0).then(pl.date(in_year, 12, 31)))
    return pl.when(readable(end) & readable(start) & in_year.is_not_null()).then(day)


def back(as_of, years):
    """A window of n years begins on the day after this one."""
    last = 28 if (as_of.month, as_of.day) == (2, 29) else as_of.day
    return as_of.replace(year=as_of.year - years, day=last)


def number_of(cell, pattern):
    return cell.str.extract(pattern).str.replace(",", ".", literal=True)


def hours_of(cell):
    """JP in thousandths; decimals beyond are cut. Null cannot be read."""
    text = text_of(cell)
    number = number_of(text, r"(?i)^([0-9]{1,9}(?:[.,][0-9]{1,3})?)[0-9]*\s*(?:jp|jam)?$").cast(pl.Decimal(12, 3))
    return pl.when(text.is_null()).then(pl.lit(0, pl.Decimal(12, 3))).otherwise(number)


def letters_and_digits(cell):
    return text_of(cell).str.to_lowercase().str.replace_all(r"[^\p{L}\p{N}]", "").fill_null("")


def level_of_name(name):
    words = pl.lit(" ") + pl.col(name).str.to_uppercase().str.replace_all(r"[^\p{L}\p{N}]+", " ") + pl.lit(" ")

    def says(*phrases):
        return words.str.contains_any([f" {phrase} " for phrase in phrases])

    return (pl.when(says("PKN", "KEPEMIMPINAN NASIONAL")).then(pl.when(says("TINGKAT I", "TK I", "PKN I")).then(5).otherwise(4))
            .when(says("PKA", "KEPEMIMPINAN ADMINISTRATOR")).then(3).when(says("PKP", "KEPEMIMPINAN PENGAWAS")).then(2)).cast(pl.Int8)


def echelon_of(name):
    code = code_of(pl.col(name))
    return pl.when(~code.is_in(["00", "99"])).then(code)


def units_of(scan):
    """The list of units; the first row of an id stands."""
    return scan("unor.csv").select(
        unit=text_of(pl.col("Id")), parent=text_of(pl.col("DiatasanId")), unit_echelon=echelon_of("EselonId")).unique("unit", keep="first")


def measured_people(scan):
    birth = (pl.col("nip") // 10_000_000_000).cast(pl.String).str.to_date("%Y%m%d", strict=False)
    echelon = pl.coalesce("echelon", "unit_echelon").str.slice(0, 1)
    return (
        scan("pegawai.csv").pipe(reading, nip=nip("nip_baru"), own_education=code("tingkat_pendidikan_id", EDUCATION))
        .select("nip", "own_education", unit=text_of(pl.col("unor_id")), echelon=echelon_of("eselon_id"), post="jabatan_nama",
                kind=code_of(pl.col("jenis_jabatan_id")), standing=code_of(pl.col("kedudukan_hukum_id")),
                status=code_of(pl.col("status_cpns_pns")))
        .filter(birth.is_between(date(1900, 1, 1), date(2199, 12, 31)), (pl.col("nip") // 1000 % 10).is_in([1, 2]))
        .unique("nip", keep="first", maintain_order=True)
        .filter(pl.col("kind").is_in(["1", "2", "3", "4"]), pl.col("standing").is_in(["1", "01", "3", "03", "15", "16", "20"]),
                ~pl.col("status").is_in(["PPPK", "CPNS", "C"]).fill_null(False))
        .join(units_of(scan), on="unit", how="left")
        .select("nip", "unit", "own_education",
                post_class=pl.col("kind").replace_strict({"1": "struktural", "3": "struktural", "2": "fungsional", "4": "pelaksana"}),
                needed=pl.when(echelon.is_in(list("12345"))).then(6 - echelon.cast(pl.Int8, strict=False)).otherwise(2),
                deemed=pl.when(pl.col("kind") == "2").then(pl.col("post")).str.contains(DEEMED)))


def education(scan, as_of):
    day_, year_ = pl.col("day"), pl.col("year")
    undated = (day_ == ABSENT) & (year_ == 0)
    return (
        scan("pendidikan.csv")
        .pipe(reading, nip=nip(), education=code("tkPendidikanId", EDUCATION), day=day("tglLulus"), year=year("tahunLulus"))
        .filter(undated | (day_of_row(day_, pl.lit(ABSENT), year_, as_of) <= as_of))
        .group_by("nip").agg(pl.col("education").max()))


def leadership(scan, as_of):
    return (
        scan("diklat.csv")
        .pipe(reading, nip=nip(), level=code("latihanStrukturalId", LEADERSHIP), start=day("tanggal"), end=day("tanggalSelesai"),
              year=year("tahun"))
        .filter(day_of_row(pl.col("end"), pl.col("start"), pl.col("year"), as_of) <= as_of)
        .group_by("nip").agg(leadership=pl.max_horizontal("level", level_of_name("latihanStrukturalNama")).max()))


def training(scan, as_of):
    kind, day_, letter, certificate = pl.col("kind"), pl.col("day"), pl.col("letter"), pl.col("certificate")
    technical = kind == TECHNICAL
    by_letter = pl.coalesce(
        letter.replace_strict(LETTERS, default=None, return_dtype=pl.Int8),
        pl.when(letter.str.contains("FUNGSIONAL")).then(FUNCTIONAL).when(letter.str.contains("TEKNIS")).then(TECHNICAL)
        .when(letter.str.contains("SEMINAR|WORKSHOP")).then(SEMINAR))

    def of_technical(cell):
        return pl.when(technical).then(pl.col(cell))

    return (
        scan("kursus.csv")
        .pipe(reading, nip=nip(), kind=code("jenisDiklatId", KINDS), start=day("tanggalKursus"), end=day("tanggalSelesaiKursus"),
              year=year("tahunKursus"))
        # By the letter only where there is no id: a row with an id that the table does not know is refused, so it has no kind.
        .with_columns(letter=code_of(pl.when(kind.is_null() & text_of(pl.col("kind?")).is_null()).then(pl.col("jenisKursusSertifikat"))))
        .with_columns(kind=pl.coalesce(kind, by_letter), day=day_of_row(pl.col("end"), pl.col("start"), pl.col("year"), as_of))
        .filter(day_ <= as_of, (kind == FUNCTIONAL) | technical & (day_ > back(as_of, 1)) | (kind == SEMINAR) & (day_ > back(as_of, 2)))
        .select("nip", "kind", "end", certificate=letters_and_digits(of_technical("noSertipikat")),
                course=letters_and_digits(of_technical("namaKursus")), hours=hours_of(of_technical("jumlahJam")))
        .filter(pl.col("hours") <= 2000)
        .with_columns(certificate=pl.when(technical & (certificate == "")).then(pl.col("end").cast(pl.String)).otherwise(certificate))
        .group_by("nip", "kind", "certificate", "course").agg(pl.col("hours").max())
        .group_by("nip").agg(functional=(kind == FUNCTIONAL).any(), seminar=(kind == SEMINAR).any(), technical=pl.col("hours").sum() >= 20))


def performance(scan, as_of):
    score = pl.col("score")
    numbers = (
        scan("skp.csv").pipe(reading, nip=nip(), year=year("tahun")).filter(pl.col("year") == as_of.year - 1)
        .select("nip", score=number_of(text_of(pl.col("nilaiPrestasiKerja")), "^([0-9]{1,9}(?:[.,][0-9]+)?)$").cast(pl.Float64))
        .filter(score <= 100)
        .select("nip", points=pl.when(score > 90).then(30).when(score > 75).then(25).when(score > 60).then(15).when(score > 50).then(5)
                .otherwise(1).cast(pl.Int8)))
    predicates = (
        scan("skp22.csv").pipe(reading, nip=nip(), year=year("tahun"), points=code("KuadranKinerjaNilai", PREDICATES))
        .filter(pl.col("year") == as_of.year - 1).select("nip", "points"))
    return pl.concat([numbers, predicates]).group_by("nip").agg(performance=pl.col("points").min())


def discipline(scan, as_of):
    kind, level = pl.col("kind"), pl.col("level")
    # Of a punishment the next date takes the place of one that cannot be read.
    day_ = day_of_row(pl.col("effective").fill_null(ABSENT), pl.col("decree"), pl.lit(0), as_of)
    return (
        scan("hukdis.csv")
        .pipe(reading, nip=nip(), kind=code("jenisHukuman", PUNISHMENTS), level=code("jenisTingkatHukumanId", {"R": 1, "S": 2, "B": 3}),
              effective=day("hukumanTanggal"), decree=day("skTanggal"), cancelled=day("skPembatalanTanggal"))
        .filter(day_ <= as_of, day_ > back(as_of, 5), text_of(pl.col("skPembatalanNomor")).is_null(), pl.col("cancelled") == ABSENT)
        .group_by("nip").agg(punishment=pl.when(kind == 0).then(kind).otherwise(pl.coalesce(level, kind)).max()))


def scores(scan, as_of):
    """Points in tenths, as whole numbers, in the order of the NIP."""
    people = measured_people(scan)
    for facts in [education, leadership, training, performance, discipline]:
        people = people.join(facts(scan, as_of), on="nip", how="left")
    post_class, clerk = pl.col("post_class"), pl.col("post_class") == "pelaksana"
    own = (pl.when(post_class == "struktural").then(pl.col("leadership") >= pl.col("needed"))
           .when(post_class == "fungsional").then(pl.col("functional").fill_null(False) | pl.col("deemed").fill_null(False)))
    points = [
        (10 * pl.max_horizontal("own_education", "education").fill_null(0).cast(pl.Int32)).alias("qualification"),
        (pl.when(own).then(150).otherwise(0)
         + pl.when("technical").then(pl.when(clerk).then(225).otherwise(150)).otherwise(0)
         + pl.when("seminar").then(pl.when(clerk).then(175).otherwise(100)).otherwise(0)).alias("competence"),
        (10 * pl.col("performance").fill_null(0).cast(pl.Int32)).alias("performance"),
        pl.col("punishment").fill_null(0).replace_strict({0: 50, 1: 30, 2: 20, 3: 10}, return_dtype=pl.Int32).alias("discipline")]
    return (people.select("nip", "unit", "post_class", *points)
            .with_columns(total=pl.sum_horizontal("qualification", "competence", "performance", "discipline")).sort("nip"))


POINTS = {"qualification": "kualifikasi", "competence": "kompetensi", "performance": "kinerja", "discipline": "disiplin", "total": "total"}


def shown(name):
    tenths = pl.col(name)
    whole = (tenths // 10).cast(pl.String)
    return pl.when(tenths % 10 == 0).then(whole).otherwise(whole + "." + (tenths % 10).cast(pl.String))


def write_scores(people, path):
    total = pl.col("total")
    category = (pl.when(total >= 910).then(pl.lit("Sangat Tinggi")).when(total >= 810).then(pl.lit("Tinggi"))
                .when(total >= 710).then(pl.lit("Sedang")).when(total >= 610).then(pl.lit("Rendah")).otherwise(pl.lit("Sangat Rendah")))
    people.lazy().select("nip", unor_id="unit", kelas_jabatan="post_class", **{shown_as: shown(name) for name, shown_as in POINTS.items()},
                         kategori=category).sink_csv(path)


def write_units(people, units, path):
    """Every unit with all units under it: each pass carries the sums one level up. Polars has no recursive query."""
    own = people.group_by("unit").agg(pl.len().cast(pl.Int64).alias("people"), *(pl.col(name).cast(pl.Int64).sum() for name in POINTS))
    parents = units.select("unit", "parent").join(units.select(parent="unit"), on="parent", how="semi")
    level, levels = own.join(units, on="unit", how="semi"), []
    while level.height > 0:
        levels.append(level)
        level = level.join(parents, on="unit").drop("unit").rename({"parent": "unit"}).group_by("unit").sum()
    whole = pl.concat(level.select("unit", "people", *POINTS) for level in levels).group_by("unit").sum()

    def mean(name):
        # Two decimals, half up, from exact sums.
        hundredths = (20 * pl.col(name) + pl.col("people")) // (2 * pl.col("people"))
        return (hundredths // 100).cast(pl.String) + "." + (hundredths % 100).cast(pl.String).str.zfill(2)

    units.select("unit").join(whole, on="unit", how="left").sort("unit").select(
        unor_id="unit", jumlah=pl.col("people").fill_null(0), **{shown_as: mean(name) for name, shown_as in POINTS.items()}).write_csv(path)


def main(folder, as_of, scores_csv, units_csv):
    def scan(file):
        return pl.scan_csv(os.path.join(folder, file), separator=";", infer_schema=False)

    people = scores(scan, date.fromisoformat(as_of)).collect(engine="streaming")
    write_scores(people, scores_csv)
    write_units(people, units_of(scan).collect(), units_csv)


if __name__ == "__main__":
    main(*sys.argv[1:])
