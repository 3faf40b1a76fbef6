import RoleMining

/// What a change is called, about something of a name.
package struct ChangeWords: Sendable, Equatable {
  /// What it does, such as "exclude 9 entitlements from Clerks".
  package let title: String
  /// That it is done, as a sentence.
  package let done: String
  /// What is so as long as it is not done, without an end.
  package let notDone: String
  /// That it is done, when it undid an earlier change.
  package let undone: String

  /// Finds the words.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - name: What the potential role or the session is called.
  package init(_ change: Change, of name: String) {
    switch change {
    case .role(.edit(let edit), _): self.init(edit, of: name)
    case .role(.change(let fields), _):
      self.init(
        name: fields.name, description: fields.description, isSaved: fields.isSaved, of: name)
    case .session(let fields, _) where fields.recomputes:
      self.init(
        "re-tune \(name)", "Re-tuned \(name).", "\(name) has its old limits",
        undone: "\(name) has its old limits again.")
    case .session(let fields, _):
      self.init(name: fields.name, description: nil, isSaved: fields.isSaved, of: name)
    case .provision(let request, _, _, _):
      let role = request.roleName ?? "a role"
      let whole = role == name ? name : "\(role) from \(name)"
      self.init(
        "provision \(whole)", "The tenant is making the role \(whole).",
        "no role was made of \(name)", undone: "")
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
        "restore \(entitlements) of \(name)", "Restored \(entitlements) of \(name).",
        "\(entitlements) \(are) still excluded from \(name)",
        undone: "\(entitlements) \(are) in \(name) again.")
    } else {
      self.init(
        "exclude \(entitlements) from \(name)", "Excluded \(entitlements) from \(name).",
        "\(entitlements) \(are) still in \(name)",
        undone: "\(entitlements) \(are) excluded from \(name) again.")
    }
  }

  private init(name new: String?, description: String?, isSaved: Bool?, of name: String) {
    if let new {
      self.init(
        "rename \(name) to \(new)", "Renamed \(name) to \(new).", "\(name) still has its name",
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
