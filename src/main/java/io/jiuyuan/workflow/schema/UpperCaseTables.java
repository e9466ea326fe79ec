package io.jiuyuan.workflow.schema;

import java.util.Locale;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/**
 * Tables in upper case, as the migrations write them: MySQL on Linux tells {@code JY_PERSON} from {@code jy_person}. Columns
 * stay in lower case with underscores.
 */
public class UpperCaseTables extends CamelCaseToUnderscoresNamingStrategy {

    @Override
    public Identifier toPhysicalTableName(Identifier logicalName, JdbcEnvironment environment) {
        Identifier name = super.toPhysicalTableName(logicalName, environment);
        return name == null ? null : Identifier.toIdentifier(name.getText().toUpperCase(Locale.ROOT), name.isQuoted());
    }
}
