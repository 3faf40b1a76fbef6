import OrderedCollections
import Review
import RoleMining

extension AppState {
  /// Accepts what lies over the screen.
  mutating func submit() -> [Effect] {
    switch overlay {
    case .prompt(let prompt): return submit(prompt)
    case .sort(let choice): return submit(choice)
    case .exclusion(let preview): return submit(preview)
    case .provision(let form): return submit(form)
    case .session(let form): return submit(form)
    case .tuning(let tuning): return submit(tuning)
    case .confirmation(let confirmation): return submit(confirmation)
    case .replacing(var request):
      overlay = nil
      request.replaces = true
      return export(request)
    case .leaving: return update(with: .quit)
    // What the palette runs is known where the commands are.
    case .palette, .help, .messages, .jobs, nil:
      overlay = nil
      return []
    }
  }

  private mutating func submit(_ prompt: Prompt) -> [Effect] {
    let text = prompt.field.text.trimmed
    switch prompt.purpose {
    case .search: endSearch()
    case .row: goToRow(text, prompt)
    case .filter: filter(by: text, prompt)
    case .export(let path, let threshold):
      guard !text.isEmpty else {
        refuse(prompt, "A file needs a name.")
        return []
      }
      overlay = nil
      return export(ExportRequest(path: path, file: text, minimumPopularity: threshold))
    case .rename(let path): return rename(path, to: text, prompt)
    case .renameSession(let id):
      guard !text.isEmpty else {
        refuse(prompt, "A session needs a name.")
        return []
      }
      overlay = nil
      return prompt.seen.session.map { rename($0, id, to: text) } ?? []
    case .describe(let path):
      overlay = nil
      return prompt.seen.role.map { describe($0, at: path, as: text) } ?? []
    }
    return []
  }

  private mutating func endSearch() {
    overlay = nil
    let list = screen.listSummary
    guard list.searchResult == .missed else { return }
    say("No row has \"\(list.search)\" in it. Esc ends the search.", .warning)
  }

  private mutating func goToRow(_ text: String, _ prompt: Prompt) {
    guard let number = Int(text), number > 0 else {
      refuse(prompt, "A row is a number from 1 to \(screen.list.count).")
      return
    }
    overlay = nil
    screen.changeList { [listHeight] in $0.move(.row(number), height: listHeight) }
  }

  private mutating func filter(by text: String, _ prompt: Prompt) {
    do throws(FilterSyntaxError) {
      let filter = try ListFilter(text, of: screen.list.source)
      overlay = nil
      screen.changeList { $0.filter(by: filter) }
    } catch {
      refuse(prompt, error.message, at: error.columns)
    }
  }

  private mutating func refuse(
    _ prompt: Prompt, _ message: String, at columns: ClosedRange<Int>? = nil
  ) {
    var prompt = prompt
    prompt.problem = Prompt.Problem(message: message, columns: columns)
    overlay = .prompt(prompt)
  }

  private mutating func rename(
    _ path: RolePath, to name: String, _ prompt: Prompt
  ) -> [Effect] {
    guard !name.isEmpty else {
      refuse(prompt, "A potential role needs a name.")
      return []
    }
    overlay = nil
    guard let role = prompt.seen.role, role.name != name else { return [] }
    return send(
      Sending(
        .role(.change(PotentialRoleChange(name: name)), path), seen: prompt.seen,
        name: role.displayName))
  }

  private mutating func describe(
    _ role: PotentialRole, at path: RolePath, as text: String
  ) -> [Effect] {
    guard role.description ?? "" != text else { return [] }
    return send(
      Sending(
        .role(.change(PotentialRoleChange(description: text)), path), seen: .role(role),
        name: role.displayName))
  }

  private mutating func submit(_ choice: SortChoice) -> [Effect] {
    overlay = nil
    let name = choice.columns[choice.selection].name
    screen.changeList { [listHeight] in $0.sort(byColumnNamed: name, height: listHeight) }
    return []
  }

  private mutating func submit(_ preview: ExclusionPreview) -> [Effect] {
    overlay = nil
    guard !preview.entitlements.isEmpty else {
      say("There is nothing left to \(preview.exclude ? "exclude" : "restore").")
      return []
    }
    return send(
      Sending(preview.change, seen: .role(preview.seen), name: preview.seen.displayName))
  }
}
