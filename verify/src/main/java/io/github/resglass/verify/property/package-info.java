/**
 * For other people's property tests: generators that shrink, assertions that know their error, and
 * suites of laws that a formula of one's own inherits. In their {@code pom.xml}:
 *
 * <pre>{@code
 * <dependencyManagement><dependencies>
 *   <dependency>
 *     <groupId>io.github.resglass</groupId><artifactId>resglass</artifactId>
 *     <version>…</version><type>pom</type><scope>import</scope>
 *   </dependency>
 * </dependencies></dependencyManagement>
 * <dependencies>
 *   <dependency>
 *     <groupId>io.github.resglass</groupId><artifactId>resglass-verify</artifactId>
 *     <scope>test</scope>
 *   </dependency>
 *   <dependency>
 *     <groupId>net.jqwik</groupId><artifactId>jqwik</artifactId><scope>test</scope>
 *   </dependency>
 * </dependencies>
 * }</pre>
 *
 * <p>{@code verify/src/it/own-theory} is such a project. Needs jqwik-api, which a project that
 * tests with jqwik has; nothing else here does.
 */
package io.github.resglass.verify.property;
