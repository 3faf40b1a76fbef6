import RoleMining

extension JournalEntry {
  /// The potential role that it is about, if any.
  package var role: String? {
    switch self {
    case .change(let change): change.role
    case .outcome(let outcome): outcome.role
    case .decision(let decision): decision.subject.role.rawValue
    case .signature(let signature): signature.role.rawValue
    case .imported(let imported): imported.decision.subject.role.rawValue
    case .unknown: nil
    }
  }

  /// What happened, in a line for a person.
  package var words: String {
    switch self {
    case .change(let change): change.words + (change.conflicts?.acceptance.map { "; \($0)" } ?? "")
    case .outcome(let outcome): outcome.words
    case .decision(let decision): decision.words
    case .signature(let signature): "signature of decision \(signature.decision)"
    case .imported(let imported):
      "\(imported.decision.words) (by \(imported.author.name), from \(imported.source))"
    case .unknown(let kind, let json):
      (try? RawJSON(Array(json.utf8))) == nil
        ? "\(kind): damaged; what it holds is not JSON"
        : "\(kind): written by a newer version of Rolesift"
    }
  }
}

extension ConflictCheck {
  /// Such as "accepts 2 conflicts: small branch (control: postings are reviewed weekly)"; nil if there were none.
  package var acceptance: String? {
    guard let reason else { return nil }
    let count = found.count == 1 ? "1 conflict" : "\(found.count.grouped) conflicts"
    return "accepts \(count): \(reason)" + (mitigation.map { " (control: \($0))" } ?? "")
  }
}

extension RecordedOutcome {
  /// In words, such as "change 12: done".
  package var words: String {
    "change \(change): \(result.words)" + (reason.map { ". \($0)" } ?? "")
  }
}

extension RecordedOutcome.Result {
  /// The result in words.
  package var words: String {
    switch self {
    case .done: "done"
    case .refused: "refused"
    case .notSent: "not sent"
    case .notDone: "not done"
    case .unconfirmed: "unconfirmed"
    case .unclear: "unclear"
    }
  }
}

extension Decision {
  /// In words, such as "rejected Clerks: too broad".
  package var words: String {
    let name = subject.name ?? subject.role.rawValue
    let details = [reason, note].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(state.words) \(name)" + (details.isEmpty ? "" : ": \(details)")
  }
}

extension Decision.State {
  /// In words, such as "later (until 2026-12-04, for Ana)".
  package var words: String {
    guard case .later(let until, let person) = self else { return word }
    let details = [until.map { "until \($0)" }, person.map { "for \($0)" }].compactMap(\.self)
    return details.isEmpty ? word : "\(word) (\(details.joined(separator: ", ")))"
  }
}
