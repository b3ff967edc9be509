/// Accounts, tokens and sessions of an archive in memory.
extension MemoryWriter {
    func accounts() -> [AccountEntry] { content.accounts }

    func account(named name: String) -> AccountEntry? {
        let key = AccountEntry.key(name)
        return content.accounts.first { AccountEntry.key($0.name) == key }
    }

    func account(_ number: Int) -> AccountEntry? { content.accounts.indices.contains(number - 1) ? content.accounts[number - 1] : nil }
    func tokens(of account: Int) -> [TokenEntry] { content.tokens.filter { $0.account == account } }
    func token(_ number: Int) -> TokenEntry? { content.tokens.indices.contains(number - 1) ? content.tokens[number - 1] : nil }
    func token(digest: String) -> TokenEntry? { content.tokens.first { $0.digest == digest } }
    func session(digest: String) -> SessionEntry? { content.sessions.first { $0.digest == digest } }
    func sessions(of account: Int) -> [SessionEntry] { content.sessions.filter { $0.account == account } }
    func setting(_ name: String) -> String? { content.settings[name] }

    func add(_ account: AccountEntry) throws -> Int {
        guard self.account(named: account.name) == nil else { throw ArchiveFailure.nameTaken }
        var account = account
        account.number = content.accounts.count + 1
        content.accounts.append(account)
        return account.number
    }

    func update(_ account: AccountEntry) throws {
        guard content.accounts.indices.contains(account.number - 1) else { return }
        if let other = self.account(named: account.name), other.number != account.number { throw ArchiveFailure.nameTaken }
        content.accounts[account.number - 1] = account
    }

    func add(_ token: TokenEntry) -> Int {
        var token = token
        token.number = content.tokens.count + 1
        content.tokens.append(token)
        return token.number
    }

    func revokeToken(_ number: Int, at: ArchiveInstant) {
        if content.tokens.indices.contains(number - 1) { content.tokens[number - 1].revokedAt = at }
    }

    func add(_ session: SessionEntry) { content.sessions.append(session) }

    func touchSession(_ digest: String, seenAt: ArchiveInstant) { change({ $0.digest == digest }) { $0.seenAt = seenAt } }
    func endSession(_ digest: String, at: ArchiveInstant) { change({ $0.digest == digest && $0.endedAt == nil }) { $0.endedAt = at } }
    func endSessions(of account: Int, at: ArchiveInstant) { change({ $0.account == account && $0.endedAt == nil }) { $0.endedAt = at } }
    func removeSessions(expiredBefore moment: ArchiveInstant) { content.sessions.removeAll { $0.expiresAt < moment } }
    func put(setting name: String, value: String) { content.settings[name] = value }

    private func change(_ isMeant: (SessionEntry) -> Bool, _ body: (inout SessionEntry) -> Void) {
        for place in content.sessions.indices where isMeant(content.sessions[place]) { body(&content.sessions[place]) }
    }
}
