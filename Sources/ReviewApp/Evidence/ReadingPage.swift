import Review
import RoleMining

/// A page of facts to read, under headings.
package struct ReadingPage: Dialog {
  /// Some lines under a heading.
  package struct Passage: Sendable, Equatable {
    /// The heading.
    package let heading: String
    /// The lines.
    package let lines: [String]

    /// Makes a section, with a sentence instead if there are no lines.
    package init(_ heading: String, _ lines: [String], orElse absence: String = "none") {
      self.heading = heading
      self.lines = lines.isEmpty ? [absence] : lines
    }
  }

  /// What the page is about, so that late answers find it.
  package enum About: Sendable, Hashable {
    /// A rule of a role, as a query.
    case rule(RolePath, String)
    /// Some roles side by side.
    case comparison([String])
    /// What a role conflicts with.
    case conflicts(RolePath)
    /// How a session was mined.
    case session(RoleMiningSession.ID)
    /// Something that is known already.
    case known(String)
  }

  /// What it is about.
  package let subject: About
  /// The title.
  package let title: String
  /// The facts.
  package internal(set) var sections: [Passage]
  /// Whether more is being read.
  package internal(set) var isLoading = false
  /// Whether the tenant can be asked person by person for more.
  package internal(set) var canAskPeople = false
  /// How many lines are above the visible ones.
  package private(set) var scroll = 0

  /// The number of lines without wrapping, with a blank line between sections.
  package var lineCount: Int { sections.reduce(0) { $0 + $1.lines.count + 2 } }

  /// Makes a page.
  init(_ subject: About, title: String, sections: [Passage], isLoading: Bool = false) {
    self.subject = subject
    self.title = title
    self.sections = sections
    self.isLoading = isLoading
  }

  /// Scrolls.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    scroll = max(0, scroll + action.lines)
    return []
  }
}

extension AppState {
  /// Changes the open page of facts if it is about a given subject.
  mutating func changePage(
    about subject: ReadingPage.About, _ change: (inout ReadingPage) -> Void
  ) {
    _ = changeDialog(ReadingPage.self, where: { $0.subject == subject }) { page in
      change(&page)
      return []
    }
  }
}
