package io.jiuyuan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.jiuyuan.workflow.TaskForm;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;

/** The rules between the rooms. */
@AnalyzeClasses(packages = "io.jiuyuan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Set<String> CLOCKLESS = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            LocalTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName(),
            Year.class.getName(),
            YearMonth.class.getName());

    @ArchTest
    void modulesSeeOnlyWhatTheyDeclare(com.tngtech.archunit.core.domain.JavaClasses ignored) {
        ApplicationModules.of(JiuyuanApplication.class).verify();
    }

    @ArchTest
    static final ArchRule onlyAdaptersKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "io.jiuyuan.workflow..", "io.jiuyuan.security..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule onlyTheEnginesExtensionsKnowItsInside = noClasses()
            .that()
            .resideOutsideOfPackage("io.jiuyuan.workflow.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.camunda.bpm.engine.impl..",
                    "org.camunda.bpm.engine.spring..impl..",
                    "org.camunda.bpm.dmn..impl..");

    @ArchTest
    static final ArchRule theDomainKnowsJpaAndTheJdk = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.camunda..", "org.springframework..", "jakarta.servlet..", "..process..", "..web..")
                    .and(resideOutsideOfPackages(
                            "org.springframework.data..", "org.springframework.lang..", "io.jiuyuan..domain..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersCallTheModulesApi = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.camunda..", "..process..").or(assignableTo(Repository.class)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule delegatesAndListenersStayInTheirPackage = classes()
            .that(assignableTo(JavaDelegate.class)
                    .or(assignableTo(ExecutionListener.class))
                    .or(assignableTo(TaskListener.class))
                    .or(assignableTo(TaskForm.class)))
            .and()
            .areNotInterfaces()
            .should()
            .notBePublic()
            .andShould()
            .resideInAnyPackage("..process..", "io.jiuyuan.workflow.engine..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .that()
            .resideOutsideOfPackage("io.jiuyuan.workflow.clock..")
            .should()
            .callMethodWhere(readsTheSystemsTime())
            .orShould()
            .callConstructor(Date.class);

    private static DescribedPredicate<JavaCall<?>> readsTheSystemsTime() {
        return DescribedPredicate.describe("reads the system's time", call -> {
            JavaClass owner = call.getTargetOwner();
            String method = call.getTarget().getName();
            boolean withClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Clock.class));
            return CLOCKLESS.contains(owner.getName()) && method.equals("now") && !withClock
                    || owner.isEquivalentTo(Clock.class) && method.startsWith("system")
                    || owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis");
        });
    }
}
