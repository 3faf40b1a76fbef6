import Review
import RoleMining

/// A filter of the current list: a part of a name, or a condition in the API's grammar.
package struct FilterPrompt: Prompt {
  /// The filter.
  package var line: PromptLine

  /// Filters the list, or says what is wrong and where.
  package func submit(in state: inout AppState) -> [Effect] {
    do throws(FilterSyntaxError) {
      let list = state.screen.list
      let filter = try ListFilter(
        line.text, of: list.source, with: list.attributes,
        identityCount: state.screen.identityCount)
      guard filter != .none else {
        state.screen.changeList { [height = state.listHeight] in $0.clearFilter(height: height) }
        return []
      }
      state.load(list.pagesToLoad(for: filter), from: self) { state in
        state.screen.filter(by: filter)
      }
      return []
    } catch {
      return refuse(error.message, at: error.columns, in: &state)
    }
  }
}

extension Opening {
  /// A filter of the current list. The lines of an overview cannot be filtered; a search opens instead.
  package static let filter = Opening(unless: Obstacle.noFilter) { state in
    let list = state.screen.list
    guard state.screen.listSummary.isFilterable else {
      return SearchPrompt(
        line: PromptLine(hint: "these lines have no filter; this searches them"),
        origin: list.position)
    }
    return FilterPrompt(
      line: PromptLine(list.filter, hint: list.source.filterHint(with: list.attributes)))
  }
}

extension ListSource {
  /// What the list can be filtered by; the fields for which every row has to be loaded are listed separately (T-57).
  fileprivate func filterHint(with attributes: Set<String>?) -> String {
    let absent = Set(ShownAttributes.familiar).subtracting(attributes ?? [])
    let words = vocabulary(with: attributes).words(for: filterFields(with: attributes)).filter {
      attributes == nil || !absent.contains($0.field.name)
    }
    let names = Set(tenantFilterFields.map(\.name))
    let asked = words.filter { names.contains($0.field.name) }.map(\.text)
    let local = words.filter { !names.contains($0.field.name) }.map(\.text)
    // If all fields are evaluated here, there are no two kinds to distinguish.
    let parts = [("fields:", asked), (asked.isEmpty ? "fields:" : "evaluated here:", local)]
      .filter { !$0.1.isEmpty }
    return "a part of a name, or "
      + parts.map { ([$0] + $1).joined(separator: " ") }.joined(separator: "; ")
  }
}

extension Screen {
  /// The number of identities of the current role; nil without a role, or when the number is unknown.
  fileprivate var identityCount: Int? {
    if case .role(let role) = self { role.identityCount } else { nil }
  }
}
