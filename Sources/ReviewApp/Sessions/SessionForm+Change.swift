import RoleMining

extension SessionForm {
  mutating func change(with action: Action) {
    problem = nil
    switch action {
    case .type(let edit): type(edit)
    case .focus(let forward): focus = focus.neighbour(forward: forward)
    case .choose where focus == .type: type = type == .common ? .specialized : .common
    default: break
    }
  }

  private mutating func type(_ edit: TextField.Edit) {
    switch focus {
    case .name: name.apply(edit)
    case .criteria: criteria.apply(edit)
    case .pruneThreshold: pruneThreshold.apply(edit)
    case .minimumIdentities: minimumIdentities.apply(edit)
    case .type: break
    }
  }

  /// What is sent; nil when something is wrong, which `problem` then says.
  mutating func checkedRequest() -> RoleMiningSessionRequest? {
    guard let threshold = Self.number(pruneThreshold, in: 0...100) else {
      problem = "The prune threshold is a whole number from 0 to 100, or empty."
      focus = .pruneThreshold
      return nil
    }
    guard let minimum = Self.number(minimumIdentities, in: 1...1_000_000) else {
      problem = "The least number of identities is a whole number from 1, or empty."
      focus = .minimumIdentities
      return nil
    }
    let name = name.text.trimmed
    let criteria = criteria.text.trimmed
    return RoleMiningSessionRequest(
      scope: RoleMiningSessionScope(criteria: criteria.isEmpty ? nil : criteria), type: type,
      minimumIdentities: minimum, pruneThreshold: threshold, isSaved: !name.isEmpty,
      name: name.isEmpty ? nil : name)
  }

  /// Outer nil: not a number in the range. Inner nil: nothing was typed.
  static func number(_ field: TextField, in range: ClosedRange<Int>) -> Int?? {
    let text = field.text.trimmed
    guard !text.isEmpty else { return .some(nil) }
    guard let number = Int(text), range.contains(number) else { return nil }
    return number
  }
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The next or the previous of all cases, round at the ends.
  func neighbour(forward: Bool) -> Self {
    let cases = Self.allCases
    let place = cases.firstIndex(of: self) ?? 0
    return cases[(place + (forward ? 1 : cases.count - 1)) % cases.count]
  }
}
