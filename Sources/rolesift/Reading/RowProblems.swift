import RoleMining

extension [RowProblem] {
  /// The unreadable rows that a table or file omits, as a sentence; nil if there are none.
  var sentence: String? {
    reason.map {
      "\(count.counted("row is", "rows are")) unreadable and omitted (\($0)). "
        + "--output json prints all rows."
    }
  }

  /// Such as `2 unreadable entitlements (name: …)`, for a plan; nil if there are none.
  var unreadableEntitlements: String? {
    reason.map {
      "\(count.counted("unreadable entitlement", "unreadable entitlements")) (\($0))"
    }
  }

  private var reason: String? {
    first.map { count == 1 ? $0.words : "first problem: \($0.words)" }
  }
}

extension RowProblem {
  /// Such as `'quality': expected a number, got 'high'`.
  var words: String {
    let words = field.isEmpty ? message : "'\(field)': \(message)"
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}
