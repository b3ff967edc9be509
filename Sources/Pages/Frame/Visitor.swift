import Access
import Vocabulary

/// Who looks at a page, as the page says it.
package struct Visitor: Sendable, Hashable {
    /// The account's name.
    package let name: String
    package let role: Role
    /// What stands in every form of theirs, so that no other site can send one.
    package let formKey: String

    package init(name: String, role: Role, formKey: String) {
        self.name = name
        self.role = role
        self.formKey = formKey
    }
}

/// What every page of a visit shares: who looks, in which language, and at what address.
package struct PageContext: Sendable {
    package let language: Language
    /// Nil for who has not signed in.
    package let visitor: Visitor?
    /// The address of the page itself, for switching the language and for print.
    package let here: Address
    /// What stands at the head: the agency and the date; empty before there is any.
    package var subject: String
    /// What every figure must be read with.
    package var notices: [String]

    package init(language: Language, visitor: Visitor?, here: Address, subject: String = "", notices: [String] = []) {
        self.language = language
        self.visitor = visitor
        self.here = here
        self.subject = subject
        self.notices = notices
    }
}
