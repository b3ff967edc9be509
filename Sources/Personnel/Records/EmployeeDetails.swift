import Vocabulary

/// What the employee export says of somebody beyond what is measured: the columns that data quality (kualitas data) is judged by.
///
/// Of NIK, telephone and e-mail only the form is kept, never the text.
public struct EmployeeDetails: Sendable, Equatable {
    public var employee: Employee
    /// Whether `gelar_depan` or `gelar_belakang` is filled in.
    public var hasTitle = false
    /// `tanggal_lahir`.
    public var birthDate = Entry<CivilDate>.absent
    /// `jenis_kelamin`.
    public var sex = Code.empty
    public var nik = CellForm.absent
    /// `is_valid_nik`: whether the NIK has been held against the population register.
    public var nikIsValidated = false
    /// `nomor_hp`.
    public var phone = CellForm.absent
    public var email = CellForm.absent
    /// `jenis_pegawai_id`: whether somebody works at the agency they belong to.
    public var employment = Code.empty
    /// `tmt_cpns`: since when somebody has been a candidate; of a PPPK the first day of the contract.
    public var joined = Entry<CivilDate>.absent
    /// `tmt_pns`: since when somebody has been a PNS.
    public var appointed = Entry<CivilDate>.absent
    /// `gol_akhir_id`: the rank (golongan).
    public var rank = Code.empty
    /// Whether `jabatan_id` is filled in.
    public var hasPostID = false
    /// `instansi_induk_id`: the agency somebody belongs to; empty when the row names none.
    public var homeAgencyID = ""
    /// `instansi_kerja_id`: the agency somebody works at; empty when the row names none.
    public var workAgencyID = ""

    public init(_ employee: Employee) { self.employee = employee }
}

/// The columns of the employee export that data quality is judged by, under SIASN's own headings.
public enum DetailColumn: String, Sendable, CaseIterable {
    case nip = "nip_baru"
    case titleBefore = "gelar_depan"
    case titleBehind = "gelar_belakang"
    case birthDate = "tanggal_lahir"
    case sex = "jenis_kelamin"
    case nik
    case nikIsValidated = "is_valid_nik"
    case phone = "nomor_hp"
    case email
    case employment = "jenis_pegawai_id"
    case standing = "kedudukan_hukum_id"
    case status = "status_cpns_pns"
    case joined = "tmt_cpns"
    case appointed = "tmt_pns"
    case rank = "gol_akhir_id"
    case positionKind = "jenis_jabatan_id"
    case postID = "jabatan_id"
    case post = "jabatan_nama"
    case education = "tingkat_pendidikan_id"
    case unit = "unor_id"
    case homeAgency = "instansi_induk_id"
    case workAgency = "instansi_kerja_id"
}
