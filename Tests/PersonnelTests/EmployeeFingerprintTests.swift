import Personnel
import Testing

/// Telling a person's repeated row from one that contradicts the first.
@Suite struct EmployeeFingerprintTests {
    private func employee() throws -> Employee {
        var employee = Employee(nip: try #require(NIP("199003152015031901")))
        employee.personID = "A1"
        employee.name = "PEGAWAI CONTOH 01"
        employee.standing = "01"
        employee.status = "PNS"
        employee.positionKind = "2"
        employee.post = "Analis Contoh"
        employee.echelon = "41"
        employee.education = "40"
        employee.unitID = "U1"
        employee.agencyID = "I1"
        employee.agencyName = "Pemerintah Kab. Contoh"
        return employee
    }

    @Test func theSameRowIsTheSame() throws {
        var other = try employee()
        #expect(try employee().fingerprint == other.fingerprint)
        other.unitEchelon = "22"
        #expect(try employee().fingerprint == other.fingerprint)
    }

    @Test func everyOtherFieldCounts() throws {
        let changes: [(inout Employee) -> Void] = [
            { $0.personID = "A2" }, { $0.name = "PEGAWAI CONTOH 02" }, { $0.name = "Pegawai Contoh, 01" }, { $0.standing = "03" },
            { $0.status = "CPNS" }, { $0.positionKind = "4" },
            { $0.post = "Analis" }, { $0.echelon = "42" }, { $0.education = "45" }, { $0.unitID = "U2" }, { $0.agencyID = "I2" },
            { $0.agencyName = "Pemerintah Kota" },
            { ($0.echelon, $0.education) = ($0.education, $0.echelon) }, { ($0.unitID, $0.agencyID) = ($0.agencyID, $0.unitID) },
            { ($0.personID, $0.name) = ("A", "1PEGAWAI CONTOH 01") },
        ]
        let prints = try changes.map { change in
            var other = try employee()
            change(&other)
            return other.fingerprint
        }
        #expect(Set(prints + [try employee().fingerprint]).count == changes.count + 1)
    }
}

@Suite struct RecordSourceTests {
    @Test func rowsAreOrderedByFileThenRow() {
        let rows = [RecordSource(file: 0, row: 2), RecordSource(file: 0, row: 10), RecordSource(file: 1, row: 1)]
        #expect(rows.reversed().sorted() == rows)
    }
}
