extension OutputColumn<AttributeShare> {
  /// The distribution of identities over attribute values.
  static var attributeShare: [Self] {
    [
      OutputColumn("Attribute", "attributeName") { CellValue($0.attribute) },
      OutputColumn("Value", "attributeValue") { CellValue($0.value) },
      OutputColumn("Identities", "count") { CellValue($0.count) },
      OutputColumn("Percent", "percent", in: .screen) { CellValue($0.percent) },
    ]
  }
}
