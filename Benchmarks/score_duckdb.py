"""Instrument A (perban-bkn-8-2019) in DuckDB: scores per person and means per unit, measured by one SQL statement.

    score_duckdb.py DATA AS-OF SCORES.csv UNITS.csv

A rival that skipped the dirt of real files would be no comparison. So cells are read as takar reads them, by macros that try
the form nearly all cells have and take the careful way for the rest. CASE, not coalesce: only CASE keeps DuckDB from working
out the careful way for every row.
"""

import os
import sys

import duckdb

CELLS = r"""
-- What a cell says, without white space around it and the apostrophe of spreadsheets; NULL when it says nothing.
CREATE TEMP MACRO text_of(cell) AS CASE
    WHEN cell BETWEEN '0' AND '{' AND right(cell, 1) BETWEEN ')' AND '{' AND lower(cell) <> 'null' THEN cell
    ELSE nullif(regexp_extract(cell,
        '(?is)^[\t-\r \x{A0}'']*(?:(?:null|-)?[\t-\r \x{A0}]*$|(.*?)[\t-\r \x{A0}]*$)', 1), '') END;
CREATE TEMP MACRO code_of(cell) AS upper(text_of(cell));

-- 18 digits, also in groups. Whether they can be a NIP is asked of employees only: a history row with another finds nobody.
CREATE TEMP MACRO nip_of(cell) AS TRY_CAST(CASE WHEN strlen(cell) = 18 THEN cell
    ELSE regexp_extract(regexp_replace(cell, '[\t-\r \x{A0}'']', '', 'g'), '^[0-9]{18}$') END AS UBIGINT);
CREATE TEMP MACRO can_be_nip(nip) AS nip // 1000 % 10 IN (1, 2)
    AND try_strptime((nip // 10_000_000_000)::VARCHAR, '%Y%m%d') BETWEEN TIMESTAMP '1900-01-01' AND TIMESTAMP '2199-12-31';

-- Dates as midnights: NULL cannot be read and refuses the row; absent() is a cell that says nothing.
CREATE TEMP MACRO absent() AS TIMESTAMP '0001-01-01';
CREATE TEMP MACRO possible(day) AS day BETWEEN TIMESTAMP '1900-01-01' AND TIMESTAMP '2199-12-31' OR day = absent();
-- Any order and separators, names of months by their first letters, and a time of day that is left out, as =2024-08-17.
CREATE TEMP MACRO year_month_day(text) AS regexp_replace(lower(text),
    '^(?:([0-9]{1,2})(?:[-/. ]+([0-9]{1,2})[-/. ]+|[-/. ]*([a-z]{3})[a-z]*[-/. ]*)((?:19|20|21)[0-9]{2}|0001)'
    || '|((?:19|20|21)[0-9]{2}|0001)[-/. ]+([0-9]{1,2})[-/. ]+([0-9]{1,2}))(?:[t ][0-9][0-9.+z-]*:[0-9:.+z-]*)?$',
    '=\4\5-\2\3\6-\1\7');
CREATE TEMP MACRO english(text) AS
    replace(replace(replace(replace(replace(replace(text, 'mei', 'may'), 'agu', 'aug'), 'ags', 'aug'), 'okt', 'oct'), 'nop', 'nov'), 'des', 'dec');
CREATE TEMP MACRO careful_date(text) AS CASE
    WHEN text IS NULL OR regexp_full_match(text, '0+[-/. ]+0+[-/. ]+0+') THEN absent()
    WHEN regexp_full_match(text, '[0-9]{5}') THEN CASE WHEN text > '00060' THEN TIMESTAMP '1899-12-30' + to_days(text::INTEGER) END
    ELSE try_strptime(english(year_month_day(text)), ['=%Y-%m-%d', '=%Y-%b-%d']) END;
CREATE TEMP MACRO date_of(cell) AS coalesce(
    try_strptime(cell, '%d-%m-%Y'), CASE WHEN try_strptime(cell, '%d-%m-%Y') IS NULL THEN careful_date(text_of(cell)) END);

-- Years in the same way; 0 is a cell that says nothing.
CREATE TEMP MACRO year_of(cell) AS CASE
    WHEN cell IS NULL THEN 0
    WHEN strlen(cell) = 4 AND TRY_CAST(cell AS SMALLINT) BETWEEN 1900 AND 2199 THEN TRY_CAST(cell AS SMALLINT)
    WHEN text_of(cell) IS NULL OR regexp_full_match(text_of(cell), '0+') THEN 0
    WHEN regexp_full_match(text_of(cell), '(19|20|21)[0-9]{2}') THEN text_of(cell)::SMALLINT END;

-- The day of a row by the first of its dates that is filled in; NULL when one of them cannot be read or none is there.
CREATE TEMP MACRO day_of_row(end_day, start_day, in_year) AS CASE
    WHEN possible(end_day) AND possible(start_day) AND in_year IS NOT NULL THEN CASE
        WHEN end_day <> absent() THEN end_day
        WHEN start_day <> absent() THEN start_day
        WHEN in_year = year(as_of()) THEN as_of()
        WHEN in_year > 0 THEN make_timestamp(in_year, 12, 31, 0, 0, 0) END END;
-- A window of n years begins on the day after.
CREATE TEMP MACRO back(years) AS as_of() - to_years(years);

CREATE TEMP MACRO score_of(cell) AS
    TRY_CAST(replace(regexp_extract(text_of(cell), '^[0-9]{1,9}(?:[.,][0-9]+)?$'), ',', '.') AS DOUBLE);
-- JP in thousandths; decimals beyond are cut. NULL cannot be read.
CREATE TEMP MACRO hours_of(cell) AS CASE WHEN text_of(cell) IS NULL THEN 0 ELSE TRY_CAST(replace(regexp_extract(text_of(cell),
    '(?i)^([0-9]{1,9}(?:[.,][0-9]{1,3})?)[0-9]*[\t-\r ]*(?:jp|jam)?$', 1), ',', '.') AS DECIMAL(12, 3)) END;
CREATE TEMP MACRO letters_and_digits(text) AS regexp_replace(lower(text), '[^\p{L}\p{N}]', '', 'g');
CREATE TEMP MACRO words_of(text) AS ' ' || regexp_replace(upper(text), '[^\p{L}\p{N}]+', ' ', 'g') || ' ';
"""

CODES = r"""
-- Code tables of the instrument; NULL is a code that a table does not know.
CREATE TEMP MACRO education_code(code) AS [15, 5, 10, 20, 5, 15, 15, 1, 1, 5, 5, 25, 20, 25, 5, 1][list_position(
    ['40', '15', '30', '45', '17', '35', '42', '10', '05', '20', '25', '50', '47', '49', '18', '12'], code)];
CREATE TEMP MACRO education_points(cell) AS
    CASE WHEN education_code(cell) IS NOT NULL THEN education_code(cell) ELSE education_code(code_of(cell)) END;
-- 1 fungsional, 2 teknis, 3 seminar and the like, 0 leadership training, which has its own file. By the letter only where there is
-- no id: a row with an id that the table does not know is refused, and NULL is no kind of training.
CREATE TEMP MACRO kind_code(code) AS [2, 2, 3, 2, 1, 3, 2, 3, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0][list_position(
    ['3', '8', '9', '16', '2', '4', '17', '7', '5', '6', '12', '13', '10', '11', '14', '15', '18', '19', '20', '21', '22', '23', '24',
        '25', '1'], code)];
CREATE TEMP MACRO letter_code(letter) AS CASE
    WHEN letter = 'T' THEN 2 WHEN letter = 'P' THEN 3 WHEN letter = 'F' THEN 1
    WHEN contains(letter, 'FUNGSIONAL') THEN 1 WHEN contains(letter, 'TEKNIS') THEN 2
    WHEN contains(letter, 'SEMINAR') OR contains(letter, 'WORKSHOP') THEN 3 END;
CREATE TEMP MACRO kind_of(id, letter) AS CASE
    WHEN kind_code(id) IS NOT NULL THEN kind_code(id)
    WHEN code_of(id) IS NOT NULL THEN kind_code(code_of(id))
    ELSE letter_code(code_of(letter)) END;
-- Levels of leadership training from 5 (I) to 1 (V), by id and by name.
CREATE TEMP MACRO leadership_code(code) AS [5, 4, 3, 2, 1, 5, 4, 0][list_position(['5', '4', '3', '2', '1', '7', '6', '8'], code)];
CREATE TEMP MACRO leadership_name(words) AS CASE
    WHEN contains(words, ' PKN ') OR contains(words, ' KEPEMIMPINAN NASIONAL ') THEN
        CASE WHEN contains(words, ' TINGKAT I ') OR contains(words, ' TK I ') OR contains(words, ' PKN I ') THEN 5 ELSE 4 END
    WHEN contains(words, ' PKA ') OR contains(words, ' KEPEMIMPINAN ADMINISTRATOR ') THEN 3
    WHEN contains(words, ' PKP ') OR contains(words, ' KEPEMIMPINAN PENGAWAS ') THEN 2 END;
CREATE TEMP MACRO level_needed(echelon) AS CASE WHEN echelon[1] BETWEEN '1' AND '5' THEN 6 - echelon[1]::INTEGER ELSE 2 END;
CREATE TEMP MACRO echelon_of(cell) AS nullif(nullif(code_of(cell), '00'), '99');
-- 3 berat, 2 sedang, 1 ringan, 0 no punishment.
CREATE TEMP MACRO sanction_code(code) AS [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3][list_position(
    ['12', '21', '22', '1', '2', '3', 'R', '4', '5', '6', '7', '8', '23', '24', '25', 'S', '9', '10', '11', '13', '14', '27', '28', 'B'], code)];
CREATE TEMP MACRO punishment(kind, level) AS
    CASE WHEN sanction_code(kind) = 0 OR level IS NULL OR level NOT IN ('R', 'S', 'B') THEN sanction_code(kind) ELSE sanction_code(level) END;
"""

# Points are counted in tenths, as whole numbers. A date or a kind is worked out in an inner query, so that it is done once.
MEASUREMENT = r"""
CREATE TEMP TABLE scores AS
WITH
units AS (
    SELECT text_of(Id) AS unit, echelon_of(first(EselonId)) AS echelon FROM {units} GROUP BY ALL),
employees AS (
    SELECT nip_of(nip_baru) AS nip, row_number() OVER () AS row, text_of(unor_id) AS unit, code_of(jenis_jabatan_id) AS kind,
        code_of(kedudukan_hukum_id) AS standing, code_of(status_cpns_pns) AS status, echelon_of(eselon_id) AS echelon,
        education_points(tingkat_pendidikan_id) AS education, jabatan_nama AS post
    FROM {employees}),
people AS (
    SELECT * FROM employees WHERE can_be_nip(nip) QUALIFY row_number() OVER (PARTITION BY nip ORDER BY row) = 1),
measured AS (
    SELECT nip, unit, CASE WHEN kind = '2' THEN 'fungsional' WHEN kind = '4' THEN 'pelaksana' ELSE 'struktural' END AS class,
        level_needed(coalesce(people.echelon, units.echelon)) AS needed, education,
        kind = '2' AND regexp_matches(post,
            '(?i)^[^\p{{L}}\p{{N}}]*(dokter|guru|apoteker|perawat|bidan|asesor|psikolog)([^\p{{L}}\p{{N}}]|$)') AS deemed
    FROM people LEFT JOIN units USING (unit)
    WHERE kind IN ('1', '2', '3', '4') AND standing IN ('1', '01', '3', '03', '15', '16', '20')
        AND (status IS NULL OR status NOT IN ('PPPK', 'CPNS', 'C'))),
education AS (
    SELECT nip_of(nipBaru) AS nip, max(education_points(tkPendidikanId)) AS education
    FROM (SELECT *, date_of(tglLulus) AS day, year_of(tahunLulus) AS in_year FROM {education})
    WHERE CASE WHEN day = absent() AND in_year = 0 THEN absent() ELSE day_of_row(day, absent(), in_year) END <= as_of()
    GROUP BY 1),
leadership AS (
    SELECT nip_of(nipBaru) AS nip,
        max(greatest(leadership_code(code_of(latihanStrukturalId)), leadership_name(words_of(latihanStrukturalNama)))) AS leadership
    FROM (SELECT *, date_of(tanggal) AS start_day, date_of(tanggalSelesai) AS end_day, year_of(tahun) AS in_year FROM {leadership})
    WHERE day_of_row(end_day, start_day, in_year) <= as_of()
    GROUP BY 1),
training_rows AS (
    SELECT *, day_of_row(end_day, start_day, in_year) AS day
    FROM (SELECT *, date_of(tanggalKursus) AS start_day, date_of(tanggalSelesaiKursus) AS end_day, year_of(tahunKursus) AS in_year,
        kind_of(jenisDiklatId, jenisKursusSertifikat) AS kind FROM {training})),
training_that_counts AS (
    SELECT nip_of(nipBaru) AS nip, kind, end_day, letters_and_digits(CASE WHEN kind = 2 THEN noSertipikat END) AS certificate,
        letters_and_digits(CASE WHEN kind = 2 THEN namaKursus END) AS course, CASE WHEN kind = 2 THEN hours_of(jumlahJam) ELSE 0 END AS hours
    FROM training_rows
    WHERE day <= as_of() AND (kind = 1 OR kind = 2 AND day > back(1) OR kind = 3 AND day > back(2))),
certificates AS (
    SELECT nip, kind, CASE WHEN kind <> 2 THEN '' WHEN certificate NOT IN ('', 'null') THEN certificate ELSE end_day::VARCHAR END AS certificate,
        CASE WHEN course <> 'null' THEN course END AS course, max(hours) AS hours
    FROM training_that_counts WHERE hours <= 2000 GROUP BY ALL),
training AS (
    SELECT nip, bool_or(kind = 1) AS functional, bool_or(kind = 3) AS seminar, sum(hours) >= 20 AS technical
    FROM certificates GROUP BY nip),
appraisals AS (
    SELECT nip_of(nipBaru) AS nip, CASE WHEN score > 90 THEN 30 WHEN score > 75 THEN 25 WHEN score > 60 THEN 15 WHEN score > 50 THEN 5
        ELSE 1 END AS points
    FROM (SELECT nipBaru, score_of(nilaiPrestasiKerja) AS score FROM {appraisals} WHERE year_of(tahun) = year(as_of()) - 1)
    WHERE score BETWEEN 0 AND 100
    UNION ALL
    SELECT nip_of(nipBaru), [30, 25, 15, 5, 1][list_position(['1', '2', '3', '4', '5'], code_of(KuadranKinerjaNilai))]
    FROM {predicates} WHERE year_of(tahun) = year(as_of()) - 1),
performance AS (
    SELECT nip, min(points) AS performance FROM appraisals GROUP BY nip),
discipline AS (
    SELECT nip_of(nipBaru) AS nip, max(punishment(code_of(jenisHukuman), code_of(jenisTingkatHukumanId))) AS punishment
    -- Of a punishment the next date takes the place of one that cannot be read.
    FROM (SELECT *, coalesce(date_of(hukumanTanggal), absent()) AS effective, date_of(skTanggal) AS decree FROM {sanctions})
    WHERE day_of_row(effective, decree, 0) <= as_of() AND day_of_row(effective, decree, 0) > back(5)
        AND text_of(skPembatalanNomor) IS NULL AND date_of(skPembatalanTanggal) = absent()
    GROUP BY 1),
points AS (
    SELECT nip, unit, class, 10 * greatest(measured.education, education.education, 0) AS qualification,
        CASE class WHEN 'struktural' THEN CASE WHEN leadership >= needed THEN 150 ELSE 0 END
            WHEN 'fungsional' THEN CASE WHEN functional OR deemed THEN 150 ELSE 0 END ELSE 0 END
        + CASE WHEN technical THEN CASE class WHEN 'pelaksana' THEN 225 ELSE 150 END ELSE 0 END
        + CASE WHEN seminar THEN CASE class WHEN 'pelaksana' THEN 175 ELSE 100 END ELSE 0 END AS competence,
        10 * coalesce(performance, 0) AS performance, [50, 30, 20, 10][coalesce(punishment, 0) + 1] AS discipline
    FROM measured LEFT JOIN education USING (nip) LEFT JOIN leadership USING (nip) LEFT JOIN training USING (nip)
        LEFT JOIN performance USING (nip) LEFT JOIN discipline USING (nip))
SELECT *, qualification + competence + performance + discipline AS total FROM points
"""

SCORES = r"""
COPY (
    SELECT nip, unit AS unor_id, class AS kelas_jabatan, shown(qualification) AS kualifikasi, shown(competence) AS kompetensi,
        shown(performance) AS kinerja, shown(discipline) AS disiplin, shown(total) AS total,
        CASE WHEN total >= 910 THEN 'Sangat Tinggi' WHEN total >= 810 THEN 'Tinggi' WHEN total >= 710 THEN 'Sedang'
            WHEN total >= 610 THEN 'Rendah' ELSE 'Sangat Rendah' END AS kategori
    FROM scores ORDER BY nip)
TO '{scores_csv}' (HEADER, DELIMITER ',')
"""

# Every unit with all units under it. A parent that is not in the list leaves its unit a root.
UNITS = r"""
COPY (
    WITH RECURSIVE
    units AS (SELECT text_of(Id) AS unit, text_of(first(DiatasanId)) AS parent FROM {units} GROUP BY ALL),
    above AS (
        SELECT unit, unit AS ancestor FROM units
        UNION
        SELECT above.unit, parents.unit FROM above JOIN units ON units.unit = above.ancestor JOIN units AS parents ON parents.unit = units.parent),
    own AS (
        SELECT unit, count(*) AS people, sum(qualification) AS qualification, sum(competence) AS competence,
            sum(performance) AS performance, sum(discipline) AS discipline, sum(total) AS total
        FROM scores GROUP BY unit),
    whole AS (
        SELECT ancestor, sum(people) AS people, sum(qualification) AS qualification, sum(competence) AS competence,
            sum(performance) AS performance, sum(discipline) AS discipline, sum(total) AS total
        FROM above JOIN own USING (unit) GROUP BY ancestor)
    SELECT unit AS unor_id, coalesce(people, 0) AS jumlah, mean(qualification, people) AS kualifikasi, mean(competence, people) AS kompetensi,
        mean(performance, people) AS kinerja, mean(discipline, people) AS disiplin, mean(total, people) AS total
    FROM units LEFT JOIN whole ON unit = ancestor ORDER BY unit)
TO '{units_csv}' (HEADER, DELIMITER ',')
"""

SHOWN = r"""
CREATE TEMP MACRO shown(tenths) AS tenths // 10 || CASE WHEN tenths % 10 = 0 THEN '' ELSE '.' || tenths % 10 END;
-- A mean to two decimals, half up, from exact sums.
CREATE TEMP MACRO hundredths(tenths, people) AS (20 * tenths::BIGINT + people::BIGINT) // (2 * people::BIGINT);
CREATE TEMP MACRO mean(tenths, people) AS
    hundredths(tenths, people) // 100 || '.' || lpad((hundredths(tenths, people) % 100)::VARCHAR, 2, '0');
"""

FILES = {
    "employees": "pegawai.csv", "education": "pendidikan.csv", "leadership": "diklat.csv", "training": "kursus.csv",
    "appraisals": "skp.csv", "predicates": "skp22.csv", "sanctions": "hukdis.csv", "units": "unor.csv",
}


def read_csv(path):
    """The table function for a file, with everything said beforehand, so that nothing is spent on guessing."""
    with open(path, encoding="utf-8-sig") as file:
        headings = file.readline().strip().split(";")
    columns = ", ".join(f"'{heading}': 'VARCHAR'" for heading in headings)
    return (f"read_csv('{path}', delim=';', quote='\"', escape='\"', new_line='\\r\\n', header=true, auto_detect=false, "
            f"columns={{{columns}}})")


def main(folder, as_of, scores_csv, units_csv):
    files = {name: read_csv(os.path.join(folder, file)) for name, file in FILES.items()}
    connection = duckdb.connect(config={"threads": int(os.environ.get("BENCH_THREADS", "2"))})
    connection.execute(f"CREATE TEMP MACRO as_of() AS TIMESTAMP '{as_of}';" + CELLS + CODES + SHOWN)
    connection.execute(MEASUREMENT.format(**files))
    connection.execute(SCORES.format(scores_csv=scores_csv))
    connection.execute(UNITS.format(units_csv=units_csv, **files))


if __name__ == "__main__":
    main(*sys.argv[1:])
