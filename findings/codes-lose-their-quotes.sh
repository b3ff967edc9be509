#!/usr/bin/env bash
# yamlium 0.3.1 writes texts that look like numbers without quotes; what ryaml 0.5.1 and py-yaml12 0.2.0 read then is not one thing.
#
# A list of legal standings is a list of texts: "01", "08", "71". yamlium turns it into a file without a single quote, and its own reader
# gives numbers back: 1, 8, 71. The two YAML readers in Rust of 2026 do not agree either: to py-yaml12 all are numbers and the zeros are
# gone, to ryaml 01 and 08 are texts and 71 beside them is a number, so a lookup by text finds some codes of the list and not others.
# A certificate number such as 890E12 comes back as 890000000000000.0 from all three, and a text "~" as nothing. The other two put quotes
# where they are needed when they write.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check yamlium==0.3.1 ryaml==0.5.1 py-yaml12==0.2.0

seen=$(venv/bin/python - <<'PYTHON'
import ryaml
import yaml12
import yamlium

codes = {"kedudukan": ["01", "08", "71"], "sertifikat": "890E12", "nip": "199003152015031901", "gelar": "~"}
text = yamlium.from_dict(codes).to_yaml()
print(text.strip())
print("yamlium ", yamlium.parse(text).to_dict())
print("yaml12  ", yaml12.parse_yaml(text))
print("ryaml   ", ryaml.loads(text))
# Both others write what they read back.
print("yaml12 keeps its own:", yaml12.parse_yaml(yaml12.format_yaml(codes)) == codes)
print("ryaml keeps its own:", ryaml.loads(ryaml.dumps(codes)) == codes)
PYTHON
)

expected="kedudukan:
  - 01
  - 08
  - 71
sertifikat: 890E12
nip: 199003152015031901
gelar: ~
yamlium  {'kedudukan': [1, 8, 71], 'sertifikat': 890000000000000.0, 'nip': 199003152015031901, 'gelar': None}
yaml12   {'kedudukan': [1, 8, 71], 'sertifikat': 890000000000000.0, 'nip': 199003152015031901, 'gelar': None}
ryaml    {'kedudukan': ['01', '08', 71], 'sertifikat': 890000000000000.0, 'nip': 199003152015031901, 'gelar': None}
yaml12 keeps its own: True
ryaml keeps its own: True"

venv/bin/pip freeze | grep -E '^(yamlium|ryaml|py-yaml12)=='
echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
