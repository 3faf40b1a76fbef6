import RoleMining

extension OutputColumn<PopularityDistribution.Bucket> {
  private static var barWidth: Int { 40 }

  /// How many entitlements have which popularity, with a bar for each number.
  ///
  /// - Parameter greatest: The greatest of the numbers.
  /// - Returns: The columns.
  static func bucket(greatest: Int) -> [Self] {
    [
      OutputColumn("Popularity", "popularity") { CellValue($0.popularity) },
      OutputColumn("Entitlements", "count") { CellValue($0.count) },
      OutputColumn("", "bar", in: .screen) { bucket in
        guard greatest > 0, bucket.count > 0 else { return .text("") }
        // Whatever there is can be seen.
        let length = max(
          1, bucket.count.multipliedReportingOverflow(by: barWidth).partialValue / greatest)
        return .text(String(repeating: "#", count: length))
      },
    ]
  }
}
