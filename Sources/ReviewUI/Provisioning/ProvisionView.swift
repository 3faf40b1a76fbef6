import Journal
import Review
import ReviewApp
import RoleMining
import Terminal

extension ProvisionForm: DialogView {
  var takesText: Bool {
    stage != .fields || [.name, .description, .owner, .threshold].contains(focus)
  }
  var step: DialogStep {
    DialogStep(subject: [path, stage == .conflicts] as [AnyHashable], isLast: stage.isLast)
  }
  /// The suggestions of the tenant that the form would take.
  var target: AnyHashable {
    [owner.matches, owner.failure, specialEntitlements, includesCommonAccess] as [AnyHashable?]
  }

  func keys(page: Int) -> [DialogKey] {
    let pages = [
      DialogKey([.pageDown], nil, .scroll(5)), DialogKey([.pageUp], nil, .scroll(-5)),
    ]
    let next = DialogKey([.tab], "next field", .focus(forward: true))
    let previous = DialogKey([.backTab], nil, .focus(forward: false))
    switch stage {
    case .fields: break
    case .conflicts:
      let arrows = DialogKey.choosing([.down], [.up], nil)
      return [DialogKey([.enter], "accept the conflicts", .submit), next, previous, .close]
        + skipping + arrows + DialogKey.editing + pages
    case .confirmation:
      return [DialogKey([.enter], "create the role", .submit), .close] + skipping
        + DialogKey.editing + pages
    }
    let submit = DialogKey([.enter], isChoosingOwner ? "choose this owner" : "continue", .submit)
    return [submit, next, previous, .close] + skipping + ownKeys + pages
  }

  private var skipping: [DialogKey] {
    place == nil ? [] : [DialogKey([.control("n")], "skip", .ask(.skipProvision))]
  }

  /// Whether identities are listed to choose the owner from.
  private var isChoosingOwner: Bool {
    focus == .owner && owner.chosen == nil && (owner.matches?.isEmpty == false || owner.isTypedID)
  }

  private var ownKeys: [DialogKey] {
    let arrows = [
      DialogKey([.down], nil, isChoosingOwner ? .choose(forward: true) : .focus(forward: true)),
      DialogKey([.up], nil, isChoosingOwner ? .choose(forward: false) : .focus(forward: false)),
    ]
    switch focus {
    case .name, .description, .owner: return arrows + DialogKey.editing
    case .threshold:
      let steps = [
        DialogKey([.right], "change", .choose(forward: true)),
        DialogKey([.left], nil, .choose(forward: false)),
      ]
      return steps + arrows + DialogKey.editing
    case .members, .access, .commonAccess:
      return [DialogKey([.space, .right, .left], "change", .choose(forward: true))] + arrows
    }
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    ProvisionView(
      self, of: view.state.roleScreen(at: path), layout: view.layout, glyphs: view.glyphs
    ).draw(on: &canvas)
    view.drawProblem(problem, on: &canvas)
  }

  func reactions(to action: Action, in state: AppState, _ table: CommandTable) -> [Reaction] {
    if stage == .conflicts {
      return scrolling(
        with: action, from: acceptance.scroll, last: (conflicts?.found.count ?? 0) - 1)
    }
    let content = ProvisionContent(self, of: state.roleScreen(at: path))
    return scrolling(with: action, from: scroll, last: content.entitlements.count - 1)
  }
}

/// The form that creates a role, and below it exactly what goes in.
struct ProvisionView {
  let form: ProvisionForm
  private let role: RoleScreen?
  let layout: ScreenLayout
  let glyphs: GlyphSet

  private static let labelWidth = 13
  private static let fieldColumn = 3 + labelWidth + 1

  init(
    _ form: ProvisionForm, of role: RoleScreen?, layout: ScreenLayout, glyphs: GlyphSet
  ) {
    self.form = form
    self.role = role
    self.layout = layout
    self.glyphs = glyphs
  }

  func draw(on canvas: inout Canvas) {
    let place = form.place.map { StyledText("   \(DisplayText($0))", .accent) } ?? StyledText()
    let title =
      StyledText("Provision", .header) + place + StyledText("   nothing sent yet", .muted)
    canvas.put(title, row: layout.title, column: 1, width: layout.size.columns - 2)
    // In a low window, the content replaces the fields once they are filled in.
    let showsFields = !layout.isLow || form.stage == .fields
    if showsFields { drawFields(on: &canvas) }
    let top = showsFields ? layout.isLow ? 9 : 10 : 2
    switch form.stage {
    case .fields where form.focus == .owner && form.owner.chosen == nil:
      drawOwners(on: &canvas, rows: (layout.isLow ? 5 : top)..<layout.message)
    case .fields: drawContent(on: &canvas, rows: top..<layout.message)
    case .conflicts: drawConflicts(on: &canvas, rows: top..<layout.message)
    case .confirmation(let field):
      drawContent(on: &canvas, rows: top..<layout.message)
      drawConfirmation(field, on: &canvas)
    }
  }

  private func drawFields(on canvas: inout Canvas) {
    line("Name", .name).draw(form.name, width: 60, on: &canvas, row: 2)
    line("Description", .description).draw(form.description, width: 60, on: &canvas, row: 3)
    line("Owner", .owner).draw(form.owner.field, width: 36, on: &canvas, row: 4)
    if form.owner.chosen != nil {
      canvas.put(
        glyphs.check, row: 4, column: Self.fieldColumn + 37, style: Style(.good))
    }
    line("Request for", .members).draw(
      choice(form.includesMembers, requests), on: &canvas, row: 5)
    line("Access", .access).draw(access, on: &canvas, row: 6)
    line("Threshold", .threshold).draw(threshold, on: &canvas, row: 7)
    line("Common", .commonAccess).draw(
      choice(form.includesCommonAccess, StyledText("include common access")), on: &canvas, row: 8)
  }

  private func line(_ label: DisplayText, _ field: ProvisionForm.FieldName) -> FormLine {
    FormLine(
      label: label, isFocused: form.focus == field && form.stage == .fields,
      labelWidth: Self.labelWidth)
  }

  private func choice(_ isOn: Bool, _ words: StyledText) -> StyledText {
    StyledText("\(glyphs.checkbox(isOn: isOn)) ", isOn ? .accent : .muted) + words
  }

  private var access: StyledText {
    StyledText("\(glyphs.radioButton(isOn: !form.assignsDirectly)) \(profiles)")
      + StyledText("   \(glyphs.radioButton(isOn: form.assignsDirectly)) on the role")
  }

  /// An access profile holds entitlements of one source, so the job makes one or more for each.
  private var profiles: DisplayText {
    let entitlements = ProvisionContent(form, of: role).entitlements
    let sources = Set(entitlements.map { $0.sourceID?.rawValue ?? $0.applicationName ?? "" }).count
    guard sources > 0 else { return "access profiles" }
    return "\(Figure.count(sources))+ access profiles"
  }

  /// The most far-reaching choice says in figures how far it reaches.
  private var requests: StyledText {
    let identities =
      role?.identityCount.map { Figure.amount($0, "identity", "identities") } ?? "its identities"
    let words: DisplayText = "\(identities) (approvals may follow)"
    return StyledText(words, form.includesMembers ? .warning : .text)
  }

  private var threshold: StyledText {
    StyledText("\(form.threshold) %", .accent)
      + StyledText("   entitlements below it are left out", .muted)
  }
}

extension ProvisionView {
  private func drawContent(on canvas: inout Canvas, rows: Range<Int>) {
    guard let first = rows.first else { return }
    let content = ProvisionContent(form, of: role)
    canvas.put(content.line, row: first, column: 1, width: layout.size.columns - 2)
    let list = EntitlementLines(
      entitlements: content.entitlements, identityCount: content.identityCount, glyphs: glyphs)
    let reserved = form.stage == .fields ? 0 : 4
    list.draw(
      on: &canvas, rows: (first + 1)..<max(first + 1, rows.upperBound - reserved), from: form.scroll
    )
  }

  private func drawConfirmation(_ field: TextField, on canvas: inout Canvas) {
    let row = layout.message - 2
    canvas.rule(row: row - 2, columns: 0..<layout.size.columns)
    canvas.put(
      conflictWords, row: row - 1, column: 1, width: layout.size.columns - 2)
    let label =
      StyledText("Type the role's name to create it: ", .warning)
      + StyledText(DisplayText(form.name.text), .accent)
    canvas.put(label, row: row, column: 1, width: layout.size.columns - 2)
    canvas.field(
      field, row: row + 1, column: 1, width: min(64, layout.size.columns - 2), isActive: true)
  }
}

extension ProvisionForm.Stage {
  /// Whether the next step sends something.
  fileprivate var isLast: Bool { if case .confirmation = self { true } else { false } }
}
