extension OutputColumn<AttributeShare> {
  /// What is shown of how identities spread over attribute values.
  static var attributeShare: [Self] {
    [
      OutputColumn("Attribute", "attributeName") { CellValue($0.attribute) },
      OutputColumn("Value", "attributeValue") { CellValue($0.value) },
      OutputColumn("Identities", "count") { CellValue($0.count) },
      OutputColumn("Percent", "percent", in: .screen) { CellValue($0.percent) },
    ]
  }
}
