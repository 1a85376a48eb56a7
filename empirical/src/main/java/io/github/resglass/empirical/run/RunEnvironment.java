package io.github.resglass.empirical.run;

import io.github.resglass.empirical.engine.Device;
import io.github.resglass.empirical.engine.EngineReport;
import io.github.resglass.empirical.store.CodeVersion;

/**
 * What besides the configuration decides the bits of a run.
 *
 * @param code SHA-256 of the class files of symbolic, verify and empirical
 * @param libraries names and versions of the libraries that numbers come from
 * @param engine version of the engine
 * @param device where the numbers are worked out
 */
public record RunEnvironment(String code, String libraries, String engine, String device) {

  /** This process, with its numbers on a device. */
  static RunEnvironment current(Device device) {
    CodeVersion version = CodeVersion.current();
    return new RunEnvironment(
        version.hash(), version.libraries(), EngineReport.bindingVersion(), device.text());
  }
}
