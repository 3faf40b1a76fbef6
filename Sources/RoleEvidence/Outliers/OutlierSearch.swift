/// Looks for members who fit badly into their role.
package struct OutlierSearch: Sendable {
  /// The cores of the roles known, each ascending.
  package let cores: [[Int32]]
  private let entitlementCount: Int

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - cores: The core entitlements of all roles known, the searched ones' among them; none are needed.
  ///   - entitlementCount: All numbers of entitlements are below this.
  package init(cores: [[Int32]] = [], entitlementCount: Int) {
    self.cores = cores
    self.entitlementCount = entitlementCount
  }

  /// Finds the members of a role who fit badly.
  ///
  /// - Parameters:
  ///   - members: What each member holds, ascending.
  ///   - core: The role's core entitlements, ascending.
  /// - Returns: Worst first; those without anything odd are left out.
  package func outliers(among members: [ArraySlice<Int32>], core: [Int32]) -> [AccessOutlier] { [] }
}
