import RoleMining

extension OutputColumn<PopularityDistribution.Bucket> {
  private static var barWidth: Int { 40 }

  /// The number of entitlements at each popularity, with a bar.
  ///
  /// - Parameter greatest: The greatest number, which gets the longest bar.
  /// - Returns: The columns.
  static func bucket(greatest: Int) -> [Self] {
    [
      OutputColumn("Popularity", "popularity") { CellValue($0.popularity) },
      OutputColumn("Entitlements", "count") { CellValue($0.count) },
      OutputColumn("", "bar", in: .screen) { bucket in
        guard greatest > 0, bucket.count > 0 else { return .text("") }
        // Any number but 0 gets a visible bar.
        let length = max(
          1, bucket.count.multipliedReportingOverflow(by: barWidth).partialValue / greatest)
        return .text(String(repeating: "#", count: length))
      },
    ]
  }
}
