extension DepartmentTemplate {
  /// Technical departments.
  static let technical = [
    DepartmentTemplate(
      "IT Operations", "ITO", uses: "AWS", "Datadog", "Jira", "Workday",
      jobs: JobTemplate("Service Desk Agent", "Service Requests", "Password Resets", "Laptops"),
      JobTemplate("Network Engineer", "Firewalls", "Switches", "VPN"),
      JobTemplate("Database Administrator", "Databases", "Backups", "Replicas"),
      JobTemplate("Windows Administrator", "Servers", "Patching", "File Shares"),
      JobTemplate("Cloud Engineer", "Landing Zone", "Accounts", "Budgets"),
      JobTemplate("Collaboration Engineer", "Mailboxes", "Meeting Rooms", "Telephony")),
    DepartmentTemplate(
      "Product", "PRD", uses: "Jira", "GitHub Enterprise", "Snowflake", "Zoom",
      jobs: JobTemplate("Product Owner", "Roadmap", "Backlog", "Releases"),
      JobTemplate("User Researcher", "Interviews", "Panels", "Recordings"),
      JobTemplate("Interaction Designer", "Prototypes", "Wireframes", "Icons"),
      JobTemplate("Product Analyst", "Funnels", "Experiments", "Events"),
      JobTemplate("Technical Writer", "Manuals", "API Reference", "Release Notes"),
      JobTemplate("Localization Specialist", "Glossary", "Language Packs", "Reviews")),
    DepartmentTemplate(
      "Information Security", "SEC", uses: "AWS", "Datadog", "GitHub Enterprise", "Jira",
      jobs: JobTemplate("Security Analyst", "Alerts", "Cases", "Threat Feeds"),
      JobTemplate("Identity Engineer", "Provisioning", "Directory Sync", "Certifications"),
      JobTemplate("Penetration Tester", "Scans", "Findings", "Attack Lab"),
      JobTemplate("Compliance Officer", "Controls", "Evidence", "Policies"),
      JobTemplate("Security Architect", "Key Vault", "Trust Zones", "Exceptions"),
      JobTemplate("Fraud Investigator", "Fraud Cases", "Block Lists", "Device Prints")),
    DepartmentTemplate(
      "Logistics", "LOG", uses: "SAP S/4HANA", "Oracle EBS", "Tableau", "NetSuite",
      jobs: JobTemplate("Warehouse Supervisor", "Warehouse", "Inventory", "Pick Lists"),
      JobTemplate("Transport Planner", "Routes", "Carriers", "Freight Costs"),
      JobTemplate("Customs Specialist", "Customs", "Export Licenses", "Tariffs"),
      JobTemplate("Inventory Controller", "Stock Counts", "Write Offs", "Batches"),
      JobTemplate("Returns Clerk", "Returns", "Repairs", "Credit Notes"),
      JobTemplate("Fleet Coordinator", "Fleet", "Fuel Cards", "Drivers")),
    DepartmentTemplate(
      "Manufacturing", "MFG", uses: "SAP S/4HANA", "Oracle EBS", "Tableau", "Datadog",
      jobs: JobTemplate("Production Planner", "Production Orders", "Capacity", "Shifts"),
      JobTemplate("Line Supervisor", "Line Status", "Downtime", "Work Instructions"),
      JobTemplate("Maintenance Technician", "Work Orders", "Spare Parts", "Machines"),
      JobTemplate("Process Engineer", "Recipes", "Routings", "Trials"),
      JobTemplate("Plant Controller", "Plant Costs", "Scrap", "Variances"),
      JobTemplate("Safety Officer", "Accidents", "Permits", "Hazards")),
    DepartmentTemplate(
      "Data Platform", "DAT", uses: "Snowflake", "AWS", "Tableau", "GitHub Enterprise",
      jobs: JobTemplate("Data Engineer", "Ingest", "Warehouse", "Streams"),
      JobTemplate("Data Scientist", "Models", "Notebooks", "Features"),
      JobTemplate("Report Developer", "Reports", "Dashboards", "Semantic Layer"),
      JobTemplate("Data Steward", "Catalog", "Lineage", "Master Records"),
      JobTemplate("Analytics Engineer", "Marts", "Metrics", "Transformations"),
      JobTemplate("Privacy Engineer", "Masking", "Erasure", "Consent")),
    DepartmentTemplate(
      "Research", "RES", uses: "AWS", "Snowflake", "GitHub Enterprise", "Jira",
      jobs: JobTemplate("Research Scientist", "Studies", "Samples", "Instruments"),
      JobTemplate("Lab Technician", "Lab Book", "Calibration", "Chemicals"),
      JobTemplate("Patent Analyst", "Patents", "Prior Art", "Filings"),
      JobTemplate("Simulation Engineer", "Simulations", "Compute Grid", "Meshes"),
      JobTemplate("Grant Coordinator", "Grants", "Milestones", "Consortia"),
      JobTemplate("Materials Engineer", "Materials", "Stress Tests", "Specimens")),
  ]
}
