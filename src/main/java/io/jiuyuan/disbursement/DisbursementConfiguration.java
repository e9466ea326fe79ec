package io.jiuyuan.disbursement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisbursementSettings.class)
class DisbursementConfiguration {}
