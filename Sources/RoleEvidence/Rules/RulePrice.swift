/// The price of a rule: by how much a longer one must be better.
///
/// Rules are compared by the harmonic mean of precision and recall, less their price.
enum RulePrice {
  /// Each condition after the first must make the mean better by two hundredths.
  static let condition = 0.02
  /// Each value after the first of its condition must make it better by half a hundredth.
  static let value = 0.005
  /// A rule on managers changes with each reorganisation: it must be better than any other by a tenth.
  static let manager = 0.1

  /// The price of a rule by its numbers of conditions and values, and the kinds of its attributes.
  static func price(kinds: some Sequence<AttributeKind>, valueCount: Int) -> Double {
    var price = 0.0
    var conditionCount = 0
    for kind in kinds {
      conditionCount += 1
      price += kind.rulePrice
    }
    return price + condition * Double(max(0, conditionCount - 1))
      + value * Double(max(0, valueCount - conditionCount))
  }
}

extension AttributeKind {
  /// The price of an attribute. What a reader believes at once is cheap: of two equal rules, the one on jobs is chosen.
  var rulePrice: Double {
    switch self {
    case .job: 0
    case .department: 0.001
    case .location: 0.004
    case .costCenter: 0.01
    case .other: 0.01
    case .employment: 0.01
    case .manager: RulePrice.manager
    case .state: 0.05
    case .personal: 1
    }
  }
}

extension MembershipRule {
  var price: Double {
    RulePrice.price(
      kinds: conditions.map(\.kind), valueCount: conditions.reduce(0) { $0 + $1.values.count })
  }
}
