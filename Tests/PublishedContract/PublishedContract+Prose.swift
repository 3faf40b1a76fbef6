import RoleMining

/// What the document says in sentences only.
extension PublishedContract {
  /// The operators of each field: lines such as `**name**: *eq, sw*`.
  public func filters(of operation: String) -> [String: [String]] {
    let lines = text(of: "filters", in: operation).split(separator: "\n")
    let pairs = lines.filter { $0.hasPrefix("**") }.map { line in
      let parts = line.split(separator: ":")
      return (Self.bare(parts[0]), Self.list(parts[1]))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// The sort keys: the first bold words, `**createdBy, createdDate**`.
  public func sorters(of operation: String) -> [String] {
    let parts = text(of: "sorters", in: operation).split(separator: "**")
    return parts.count > 1 ? Self.list(parts[1]) : []
  }

  private func text(of parameter: String, in name: String) -> String {
    let operation = root["paths"]?.fields.values.flatMap(\.fields.values)
      .first { $0["operationId"]?.text == name }
    let parameters = (operation?["parameters"]?.elements ?? []).map(resolved)
    return parameters.first { $0["name"]?.text == parameter }?["description"]?.text ?? ""
  }

  private static func list(_ text: Substring) -> [String] {
    text.split(separator: ",").map(bare)
  }

  private static func bare(_ text: Substring) -> String {
    String(text.filter { $0 != "*" && !$0.isWhitespace })
  }
}
