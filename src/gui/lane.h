#pragma once

#include <QObject>
#include <QQmlEngine>

#include "app/journey.h"
#include "app/releases.h"
#include "app/ssh_settings.h"
#include "app/trust.h"
#include "gui/faces.h"
#include "gui/host_watch.h"
#include "gui/host_rows.h"
#include "gui/rows.h"
#include "gui/rows_model.h"
#include "gui/trust_rows.h"

namespace gantry::gui {

/// One environment as it was read last, for the Board and the Environments page. GUI thread; changed by apply… only.
class Lane : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("lanes come from the project file")
  Q_PROPERTY(gantry::gui::LaneFace face READ face NOTIFY changed)
  Q_PROPERTY(gantry::gui::RowsModel* images READ images CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* past READ past CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* checks READ checks CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* facts READ facts CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* containers READ containers CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* settings READ settings CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* policy READ policy CONSTANT)

 public:
  Lane(app::EnvironmentStatus remembered, QList<HealthSample> samples, QObject* parent);

  [[nodiscard]] const LaneFace& face() const { return m_face; }
  [[nodiscard]] RowsModel* images() { return &m_images; }
  [[nodiscard]] RowsModel* past() { return &m_past; }
  [[nodiscard]] RowsModel* checks() { return &m_checks; }
  [[nodiscard]] RowsModel* facts() { return &m_facts; }
  [[nodiscard]] RowsModel* containers() { return &m_containers; }
  [[nodiscard]] RowsModel* settings() { return &m_settings; }
  [[nodiscard]] RowsModel* policy() { return &m_policy; }

  [[nodiscard]] const app::EnvironmentStatus& status() const { return m_status; }
  [[nodiscard]] const Environment& environment() const { return m_status.environment; }
  [[nodiscard]] const std::optional<app::Leg>& leg() const { return m_leg; }

  void apply(const Reading& reading, Time now);
  /// Nothing comes after the last one, for which it could be accepted.
  void setLast(bool last) { m_last = last; }
  void applyLeg(app::Leg leg, Time now);
  /// What of the commits that are missing here can be deployed: how many, or why none of them can.
  void applyBuilt(QString notReady, QString text, Time now);
  /// The verdict of the safest way back from `release`; empty where there is none.
  void applyBack(const Tag& release, std::optional<Verdict> verdict, Time now);
  /// Which app image the next environment serves, to mark what is new here.
  void applyNext(std::optional<Digest> app, std::optional<Digest> migrator, Time now);
  void applyExamination(const app::Examination& examination, Time now);
  void setExamining(Time now);
  /// The SSH settings in effect for the host.
  void applySettings(const Result<std::vector<app::SshSetting>>& settings);
  /// What the host asks and whom it believes; nothing where it has neither file.
  void applyTrust(const app::Trust& trust);
  /// Says what is being done to the host just now; empty when nothing is.
  void setWork(const QString& work);
  /// The key a host showed, for a person to compare; empty takes it away.
  void setOffered(const QString& type, const QString& fingerprint);
  /// Ages grow without news, and another language says everything anew.
  void tick(Time now);

 Q_SIGNALS:
  void changed();

 private:
  void fold(Time now);
  void foldChecks(LaneFace& face, Time now);
  void foldTrust();
  void foldSettings();
  void foldServing(const HostFacts& facts, LaneFace& face, Time now);
  void foldSaid(const HostFacts& facts, LaneFace& face, Time now) const;
  void foldTrouble(LaneFace& face, Time now) const;
  void foldImages(const HostFacts& facts);
  void foldPast(const HostFacts& facts, Time now);
  void foldFacts(const HostFacts& facts, Time now);
  void foldContainers(const HostFacts& facts, bool remembered);

  app::EnvironmentStatus m_status;
  std::optional<app::Leg> m_leg;
  std::optional<Tag> m_judged;       ///< what m_back is about
  std::optional<Verdict> m_back;
  bool m_examining = false;
  std::optional<app::Examination> m_examination;
  Time m_examinedAt;
  std::optional<app::Trust> m_trust;
  std::optional<Result<std::vector<app::SshSetting>>> m_sshSettings;
  QString m_notReady;
  QString m_builtText;
  std::optional<Digest> m_nextApp;
  std::optional<Digest> m_nextMigrator;
  std::chrono::milliseconds m_took{};
  bool m_last = false;
  bool m_fresh = false;
  QList<double> m_samples;
  LaneFace m_face;
  Rows<ImageRow> m_images;
  Rows<PastRow> m_past;
  Rows<CheckRow> m_checks;
  Rows<FactRow> m_facts;
  Rows<ContainerRow> m_containers;
  Rows<SettingRow> m_settings;
  Rows<LabelRow> m_policy;
};

/// An earlier run that can be gone back to. GUI thread or any other.
[[nodiscard]] PastRow targetRow(const RunRecord& run, Time now);

}  // namespace gantry::gui
