import RoleMining

/// The words for a change of a named role or session.
package struct ChangeWords: Sendable, Equatable {
  /// What it does, such as "exclude 9 entitlements from Clerks".
  package let title: String
  /// A sentence for when it is done.
  package let done: String
  /// What remains as it was if it fails, without a full stop.
  package let notDone: String
  /// A sentence for when it undid an earlier change.
  package let undone: String

  /// Chooses the words.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - name: The name of the potential role or session.
  package init(_ change: Change, of name: String) {
    switch change {
    case .role(.edit(let edit), _): self.init(edit, of: name)
    case .role(.change(let fields), _):
      self.init(
        name: fields.name, description: fields.description, isSaved: fields.isSaved, of: name)
    case .session(let fields, _) where fields.recomputes:
      self.init(
        "change the limits of \(name)", "Changed the limits of \(name).",
        "\(name) still has its old limits",
        undone: "\(name) has its old limits again.")
    case .session(let fields, _):
      self.init(name: fields.name, description: nil, isSaved: fields.isSaved, of: name)
    case .provision(let request, _, _, _):
      let role = request.roleName ?? "a role"
      let whole = role == name ? name : "\(role) from \(name)"
      self.init(
        "provision \(whole)", "The tenant is creating the role \(whole).",
        "\(name) is not provisioned", undone: "")
    case .create(let request):
      let session = request.name ?? "a session"
      self.init("mine \(session)", "Created \(session).", "\(session) was not created", undone: "")
    }
  }

  private init(_ title: String, _ done: String, _ notDone: String, undone: String) {
    self.title = title
    self.done = done
    self.notDone = notDone
    self.undone = undone
  }

  private init(_ edit: EditEntitlements, of name: String) {
    let isOne = edit.ids.count == 1
    let entitlements = isOne ? "1 entitlement" : "\(edit.ids.count) entitlements"
    let are = isOne ? "is" : "are"
    if edit.exclude == false {
      self.init(
        "restore \(entitlements) to \(name)", "Restored \(entitlements) to \(name).",
        "\(entitlements) \(are) still excluded from \(name)",
        undone: "\(entitlements) \(are) restored again (\(name)).")
    } else {
      self.init(
        "exclude \(entitlements) from \(name)", "Excluded \(entitlements) from \(name).",
        "\(entitlements) \(are) still in \(name)",
        undone: "\(entitlements) \(are) excluded again (\(name)).")
    }
  }

  private init(name new: String?, description: String?, isSaved: Bool?, of name: String) {
    let parts = [
      new.map { "name (now \($0))" }, description.map { _ in "description" },
      isSaved.map { $0 ? "saved state (now saved)" : "saved state (no longer saved)" },
    ].compactMap(\.self)
    if parts.count > 1 {
      let list = parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
      self.init(
        "change the \(list) of \(name)", "Changed the \(list) of \(name).",
        "\(name) is unchanged", undone: "\(name) is as it was before.")
    } else if let new {
      self.init(
        "rename \(name) to \(new)", "Renamed \(name) to \(new).", "\(name) still has its old name",
        undone: "\(name) is called \(new) again.")
    } else if let description {
      self.init(
        description.isEmpty ? "remove the description of \(name)" : "describe \(name)",
        description.isEmpty ? "Removed the description of \(name)." : "Described \(name).",
        "\(name) still has its old description",
        undone: "\(name) has its old description again.")
    } else if isSaved == false {
      self.init(
        "unsave \(name)", "\(name) is no longer saved.", "\(name) is still saved",
        undone: "\(name) is no longer saved.")
    } else {
      self.init(
        "save \(name)", "Saved \(name).", "\(name) is not saved", undone: "\(name) is saved again.")
    }
  }
}
