import Access

/// All addresses of the server, and who may go to each.
package enum Routes {
    package static let all: [Route] = open + looking + asking + planning + doing + administration + programs

    /// For anybody.
    private static let open = [
        Route(.get, "/aset/:nama", .nobody, Open.asset), Route(.get, "/healthz", .nobody, Open.health), Route(.get, "/readyz", .nobody, Open.ready),
        Route(.get, "/mulai/:rahasia", .nobody, FirstStart.form), Route(.post, "/mulai/:rahasia", .nobody, FirstStart.make),
        Route(.get, "/masuk", .nobody, SigningIn.form), Route(.post, "/masuk", .nobody, SigningIn.signIn),
        Route(.post, "/keluar", .account, SigningIn.signOut), Route(.get, "/_komponen", .nobody, Catalogue.page),
    ]

    private static let looking = [
        Route(.get, "/ringkasan", .account, Looking.overview),
        Route(.get, "/ringkasan/laporan.pdf", .permission(.export), Reports.pages),
        Route(.get, "/ringkasan/laporan.xlsx", .permission(.export), Reports.workbook),
        Route(.get, "/unit", .permission(.seeFigures), Looking.units),
        Route(.get, "/unit/:unit", .permission(.seeFigures), Looking.unit), Route(.get, "/pegawai", .permission(.seePeople), Looking.people),
        Route(.post, "/pegawai/cari", .permission(.seePeople), Looking.search),
        Route(.get, "/pegawai/ekspor.csv", .permission(.export), Looking.exportCSV),
        Route(.get, "/pegawai/ekspor.xlsx", .permission(.export), Looking.exportWorkbook),
        Route(.get, "/pegawai/#orang", .permission(.seePeople), Looking.person), Route(.get, "/saya", .account, Own.page),
        Route(.get, "/saya/sandi", .account, Own.passwordForm), Route(.post, "/saya/sandi", .account, Own.changePassword),
        Route(.post, "/saya/sesi", .account, Own.endSessions),
        Route(.get, "/instrumen", .account, Looking.instruments),
        Route(.get, "/instrumen/:instrumen", .account, Looking.instrument),
        Route(.get, "/instrumen/:instrumen/beda/:lain", .account, Looking.instrumentDifference),
        Route(.get, "/pengukuran", .permission(.seeFigures), Measuring.list),
    ]

    /// Deeds that take work and change nothing.
    private static let asking = [
        Route(.get, "/telaah", .permission(.seeFigures), Hub.page), Route(.get, "/bandingkan", .permission(.seeFigures), Comparing.choose),
        Route(.get, "/bandingkan/#sebelum/#sesudah", .permission(.seeFigures), Comparing.compare),
        Route(.get, "/peringkat", .permission(.seeFigures), Ranks.page), Route(.get, "/ramalan", .permission(.seeFigures), Forecasts.page),
        Route(.post, "/ramalan/target", .permission(.plan), Forecasts.setTarget),
        Route(.get, "/mutu-data", .permission(.checkData), Qualities.page), Route(.get, "/penghargaan", .permission(.seeFigures), Awards.page),
    ]

    /// What is missing, what is cheapest, what would be if.
    private static let planning = [
        Route(.get, "/kekurangan", .permission(.seePeople), Gaps.page), Route(.get, "/rencana", .permission(.plan), Plans.page),
        Route(.post, "/rencana", .permission(.plan), files: SentTexts.mostBytes, Plans.receive),
        Route(.post, "/rencana/simpan", .permission(.plan), Plans.keep),
        Route(.get, "/rencana/#rencana", .permission(.seePeople), Plans.progress),
        Route(.get, "/rekonsiliasi", .permission(.checkData), Reconciliations.page),
        Route(.post, "/rekonsiliasi", .permission(.checkData), files: 64 << 20, Reconciliations.receive),
        Route(.get, "/andaikan", .permission(.plan), Scenarios.page),
        Route(.post, "/andaikan", .permission(.plan), files: SentTexts.mostBytes, Scenarios.receive),
        Route(.get, "/api/v1/measurements/#pengukuran/gaps", .permission(.seePeople), Programs.gaps),
        Route(.get, "/api/v1/plans", .permission(.seePeople), Programs.plans),
        Route(.get, "/api/v1/plans/#rencana", .permission(.seePeople), Programs.plan),
    ]

    private static let doing = [
        Route(.post, "/pengukuran", .permission(.measure), Measuring.take),
        Route(.get, "/pengukuran/#pengukuran/penetapan", .permission(.publish), Measuring.publicationForm),
        Route(.post, "/pengukuran/#pengukuran/penetapan", .permission(.publish), Measuring.publish),
        Route(.get, "/impor", .permission(.importFiles), Importing.page),
        Route(.post, "/impor", .permission(.importFiles), files: UploadFolder.mostBytes, Importing.receive),
        Route(.post, "/impor/latihan", .permission(.administer), Importing.practise),
        Route(.get, "/impor/kiriman/:kiriman", .permission(.importFiles), Importing.trial),
        Route(.get, "/impor/kiriman/:kiriman/temuan.csv", .permission(.importFiles), Importing.findings),
        Route(.post, "/impor/kiriman/:kiriman/simpan", .permission(.importFiles), Importing.commit),
        Route(.post, "/impor/kiriman/:kiriman/buang", .permission(.importFiles), Importing.discard),
        Route(.get, "/pekerjaan/#pekerjaan", .account, Jobs.page), Route(.post, "/pekerjaan/#pekerjaan/henti", .account, Jobs.stop),
    ]

    private static let administration = [
        Route(.get, "/akun", .permission(.administer), Accounts.list), Route(.post, "/akun", .permission(.administer), Accounts.add),
        Route(.get, "/akun/#akun", .permission(.administer), Accounts.page),
        Route(.post, "/akun/#akun/token", .permission(.administer), Accounts.token),
        Route(.post, "/akun/#akun/token/#token/cabut", .permission(.administer), Accounts.revokeToken),
        Route(.post, "/akun/#akun/sesi", .permission(.administer), Accounts.endSessions),
        Route(.post, "/akun/#akun/sandi", .permission(.administer), Accounts.password),
        Route(.post, "/akun/#akun/cabut", .permission(.administer), Accounts.revoke),
        Route(.get, "/audit", .permission(.readAudit), Auditing.page), Route(.get, "/metrik", .permission(.readAudit), Open.metrics),
    ]

    /// `/api/v1`.
    private static let programs = [
        Route(.get, "/api/v1/openapi.json", .nobody, Programs.description),
        Route(.get, "/api/v1/agencies", .permission(.seeFigures), Programs.agencies),
        Route(.get, "/api/v1/measurements", .permission(.seeFigures), Programs.measurements),
        Route(.get, "/api/v1/measurements/#pengukuran", .permission(.seeFigures), Programs.measurement),
        Route(.get, "/api/v1/measurements/#pengukuran/units", .permission(.seeFigures), Programs.units),
        Route(.get, "/api/v1/measurements/#pengukuran/people", .permission(.seePeople), Programs.people),
        Route(.get, "/api/v1/measurements/#pengukuran/people/#orang", .account, Programs.person),
        Route(.get, "/api/v1/instruments", .account, Programs.instruments), Route(.post, "/api/v1/score", .account, Programs.score),
    ]
}
