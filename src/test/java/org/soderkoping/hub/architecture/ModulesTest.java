package org.soderkoping.hub.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.HubApplication;
import org.springframework.modulith.core.ApplicationModules;

/** Dependencies point upstream only; package-info of each module says what it may use. */
class ModulesTest {
    @Test
    void everyModuleUsesOnlyWhatItsPackageInfoAllows() {
        ApplicationModules.of(HubApplication.class, new ImportOption.DoNotIncludeTests())
                .verify();
    }
}
