/// Entitlements that nearly everybody of a layer of the organisation has.
package struct SampleCommonAccess: Sendable, Equatable {
  /// Who has common access.
  package enum Layer: String, Sendable {
    /// The whole organisation.
    case everybody

    /// A department.
    case department

    /// The people in a city.
    case location
  }

  /// The layer.
  package let layer: Layer

  /// The name of the department or the city; nil for everybody.
  package let value: String?

  /// Indices of the entitlements, ascending.
  package let entitlements: [Int]
}

extension Plan {
  /// Birthright, then the departments, then the cities.
  var commonAccess: [SampleCommonAccess] {
    [SampleCommonAccess(layer: .everybody, value: nil, entitlements: birthright.sorted())]
      + departments.map {
        SampleCommonAccess(layer: .department, value: $0.name, entitlements: $0.base.sorted())
      }
      + locations.map {
        SampleCommonAccess(layer: .location, value: $0.city, entitlements: $0.entitlements.sorted())
      }
  }
}
