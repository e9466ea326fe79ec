package io.jiuyuan;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts Jiuyuan: the engine, its web applications, and our own modules in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Jiuyuan", sharedModules = "shared")
public class JiuyuanApplication {

    public static void main(String[] args) {
        // The engine writes and compares moments in the JVM's zone, wherever the server stands.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(JiuyuanApplication.class, args);
    }
}
