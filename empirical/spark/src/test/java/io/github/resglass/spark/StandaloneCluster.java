package io.github.resglass.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A Spark standalone cluster on loopback: a master and workers of one core, each in a virtual
 * machine of its own, from the jars on the class path.
 */
final class StandaloneCluster implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final int SECONDS_TO_START = 90;

  private static final List<String> PLATFORM =
      List.of(
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.core.impl.Log4jContextFactory");

  private final Path folder;
  private final List<Process> workers = new ArrayList<>();
  private final Process master;
  private final int port;

  StandaloneCluster(Path folder, int size) throws IOException, InterruptedException {
    this(folder, size, 1);
  }

  /** With so many cores for each worker, and these options of its virtual machine. */
  StandaloneCluster(Path folder, int size, int cores, String... options)
      throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    master =
        java(
            "master",
            sparkOnly(),
            "org.apache.spark.deploy.master.Master",
            "--host",
            HOST,
            "--port",
            Integer.toString(port),
            "--webui-port",
            "0");
    await("master", "I have been elected leader!");
    for (int i = 0; i < size; i++) {
      List<String> command = new ArrayList<>(List.of(options));
      command.addAll(
          List.of(
              "org.apache.spark.deploy.worker.Worker",
              "--host",
              HOST,
              "--webui-port",
              "0",
              "--cores",
              Integer.toString(cores),
              "--memory",
              "1g",
              "--work-dir",
              folder.resolve("work" + i).toString(),
              address()));
      workers.add(java("worker" + i, sparkOnly(), command.toArray(String[]::new)));
    }
    for (int i = 0; i < size; i++) {
      await("worker" + i, "Successfully registered with master");
    }
  }

  String address() {
    return "spark://" + HOST + ":" + port;
  }

  /** What a driver on this machine sets. */
  Map<String, String> settings() {
    return Map.of(
        "spark.executor.memory",
        "512m",
        "spark.driver.host",
        HOST,
        "spark.executor.extraClassPath",
        everything());
  }

  /** The program as the driver of this cluster. */
  Process driver(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("io.github.resglass.reports.cli.Main", "sweep"));
    command.addAll(Arrays.asList(arguments));
    command.addAll(List.of("--master", address()));
    settings()
        .forEach((key, value) -> command.addAll(List.of("--cluster-setting", key + "=" + value)));
    return java(name, everything(), command.toArray(String[]::new));
  }

  /** SIGKILL to a worker and the executor that it started. */
  void kill(int worker) throws InterruptedException {
    List<ProcessHandle> executors = workers.get(worker).descendants().toList();
    workers.get(worker).destroyForcibly().waitFor();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  String log(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log"));
  }

  private void await(String name, String line) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
    while (!log(name).contains(line)) {
      if (System.nanoTime() > deadline) {
        close();
        throw new IllegalStateException(name + " did not start:\n" + log(name));
      }
      Thread.sleep(100);
    }
  }

  private Process java(String name, String classPath, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    command.addAll(PLATFORM);
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().put("CLASSPATH", classPath);
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder.environment().put("SPARK_HOME", home().toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    return builder.start();
  }

  /** The least that a worker takes for an installation: its executors start from these jars. */
  private Path home() throws IOException {
    Path home = folder.resolve("home");
    Path jars = home.resolve("jars");
    if (!Files.isDirectory(jars)) {
      Files.createDirectories(jars);
      for (String jar : sparkOnly().split(File.pathSeparator, -1)) {
        Path link = jars.resolve(Path.of(jar).getFileName());
        if (!Files.exists(link)) {
          Files.createSymbolicLink(link, Path.of(jar));
        }
      }
    }
    return home;
  }

  private static String everything() {
    return System.getProperty("java.class.path");
  }

  /** Without ours: the executors have to get that from the driver. */
  private static String sparkOnly() {
    return Arrays.stream(everything().split(File.pathSeparator, -1))
        .filter(
            entry ->
                Files.isRegularFile(Path.of(entry))
                    && !Path.of(entry).getFileName().toString().startsWith("resglass-"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Override
  public void close() {
    for (Process worker : workers) {
      worker.descendants().forEach(ProcessHandle::destroyForcibly);
      worker.destroyForcibly();
    }
    master.destroyForcibly();
  }
}
